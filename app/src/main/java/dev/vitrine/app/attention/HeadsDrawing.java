package dev.vitrine.app.attention;

import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.drawing.Paper;
import dev.vitrine.app.drawing.Words;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.HeadMeasures;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Every head as a small picture with its name and what it seems to do.
 *
 * @param places of all heads on one scale, {@code [heads * length * length]}; NaN where there is no value
 */
record HeadsDrawing(
        List<HeadMeasures> heads,
        float[] places,
        int length,
        ToIntFunction<Float> colours,
        HeadWords words,
        String caption)
        implements Drawing {

    private static final int SIDE = 220;
    private static final int GAP = 16;
    private static final int TEXT = 40;

    /** All heads under each other, {@code [heads * length][length]}; NaN where a query may not see a key. */
    static float[][] rows(AttentionWeights attention, List<HeadMeasures> heads) {
        List<float[]> rows = new ArrayList<>();
        for (HeadMeasures head : heads) {
            rows.addAll(Arrays.asList(new AttentionSlice(head.layer(), head.head()).of(attention)));
        }
        return rows.toArray(float[][]::new);
    }

    @Override
    public int width() {
        return 2 * MARGIN + columns() * (SIDE + GAP) - GAP;
    }

    @Override
    public int height() {
        return 2 * MARGIN + CAPTION + rows() * (SIDE + TEXT + GAP) - GAP;
    }

    @Override
    public void draw(Graphics2D graphics, Paper paper) {
        Words.caption(graphics, paper, caption, width());
        for (int i = 0; i < heads.size(); i++) {
            HeadMeasures head = heads.get(i);
            int x = MARGIN + head.head() * (SIDE + GAP);
            int y = MARGIN + CAPTION + head.layer() * (SIDE + TEXT + GAP);
            Words.left(graphics, words.title(head), Words.font(Font.BOLD, 12), paper.text(), x, y + 12, SIDE);
            Words.left(graphics, words.habit(head), Words.font(Font.PLAIN, 11), paper.faint(), x, y + 28, SIDE);
            graphics.drawImage(picture(i, paper), x, y + TEXT, SIDE, SIDE, null);
        }
    }

    /** Enlarged by whole numbers, so that nothing is smoothed away. */
    private BufferedImage picture(int head, Paper paper) {
        int cell = Math.max(1, (2 * SIDE + length - 1) / length);
        BufferedImage image = new BufferedImage(length * cell, length * cell, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(paper.background());
        graphics.fillRect(0, 0, length * cell, length * cell);
        int start = head * length * length;
        for (int row = 0; row < length; row++) {
            for (int column = 0; column <= row; column++) {
                graphics.setColor(new Color(colours.applyAsInt(places[start + row * length + column])));
                graphics.fillRect(column * cell, row * cell, cell, cell);
            }
        }
        graphics.dispose();
        return image;
    }

    private int columns() {
        return heads.stream().mapToInt(HeadMeasures::head).max().orElse(0) + 1;
    }

    private int rows() {
        return heads.stream().mapToInt(HeadMeasures::layer).max().orElse(0) + 1;
    }
}
