package dev.vitrine.app.drawing;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Saves a drawing as what the file's ending says: SVG, or else PNG. */
public final class DrawingFile {

    private static final String SVG = "http://www.w3.org/2000/svg";

    /** Pixels that a PNG may be wide: more do not fit into memory on every machine. */
    public static final int LEAST = 200;

    public static final int MOST = 8000;

    private DrawingFile() {}

    /** What a person typed as the width of a PNG; empty if it is no whole number of pixels that can be. */
    public static OptionalInt pixels(String text) {
        try {
            int pixels = Integer.parseInt(text.strip());
            return pixels >= LEAST && pixels <= MOST ? OptionalInt.of(pixels) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    public static boolean isSvg(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
    }

    /**
     * Writes the file; may wait for the disk.
     *
     * @param pixels width of a PNG
     */
    public static void save(Drawing drawing, Paper paper, int pixels, Path file) throws IOException {
        if (isSvg(file)) {
            saveSvg(drawing, paper, file);
        } else {
            savePng(drawing, paper, pixels, file);
        }
    }

    private static void savePng(Drawing drawing, Paper paper, int pixels, Path file) throws IOException {
        double scale = (double) pixels / drawing.width();
        BufferedImage image =
                new BufferedImage(pixels, (int) Math.ceil(drawing.height() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        // Before it is scaled: the last line of pixels may lie in part beyond the drawing.
        graphics.setColor(paper.background());
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        paint(drawing, paper, graphics);
        graphics.dispose();
        writePng(image, file);
    }

    /** Writes pixels as they are; may wait for the disk. */
    public static void writePng(BufferedImage image, Path file) throws IOException {
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("no PNG writer");
        }
    }

    private static void saveSvg(Drawing drawing, Paper paper, Path file) throws IOException {
        SVGGraphics2D graphics =
                new SVGGraphics2D(document(), new ImagesInside(), new DefaultExtensionHandler(), false);
        graphics.setSVGCanvasSize(new Dimension(drawing.width(), drawing.height()));
        paint(drawing, paper, graphics);
        Element root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 %d %d".formatted(drawing.width(), drawing.height()));
        try (OutputStream out = Files.newOutputStream(file)) {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(root), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    private static void paint(Drawing drawing, Paper paper, Graphics2D graphics) {
        graphics.setColor(paper.background());
        graphics.fillRect(0, 0, drawing.width(), drawing.height());
        drawing.draw(graphics, paper);
    }

    private static Document document() throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    /** Puts pictures into the file itself, by Java's own writer of PNG in place of one that would need more libraries. */
    private static final class ImagesInside extends ImageHandlerBase64Encoder {

        @Override
        public void encodeImage(RenderedImage image, OutputStream out) throws SVGGraphics2DIOException {
            try {
                ImageIO.write(image, "png", out);
            } catch (IOException e) {
                throw new SVGGraphics2DIOException(e.getMessage(), e);
            }
        }
    }
}
