package dev.vitrine.app.report;

import dev.vitrine.workspace.ItemCard;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Small copies of the items' pictures, each in the report once, however often it is shown. */
final class Pictures {

    private static final int SIDE = 96;

    private final Map<Path, String> names = new LinkedHashMap<>();
    private final StringBuilder css = new StringBuilder();

    /** The CSS class that shows the item's picture, or null if it has none that can be read. */
    Optional<String> classOf(ItemCard item) {
        Path image = item.image();
        if (image == null) {
            return Optional.empty();
        }
        String name = names.computeIfAbsent(image, this::add);
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    String css() {
        return css.toString();
    }

    private String add(Path image) {
        try {
            BufferedImage picture = ImageIO.read(image.toFile());
            if (picture == null) {
                return "";
            }
            String name = "pic" + names.size();
            css.append('.')
                    .append(name)
                    .append("{background-image:url(data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(png(small(picture))))
                    .append(")}\n");
            return name;
        } catch (IOException e) {
            // A picture that has gone since the import is no reason to have no report.
            return "";
        }
    }

    private static BufferedImage small(BufferedImage picture) {
        double scale = Math.min(1, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(scale * picture.getWidth()));
        int height = Math.max(1, (int) Math.round(scale * picture.getHeight()));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
