package dev.vitrine.app.attention;

import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.drawing.Paper;
import dev.vitrine.app.drawing.Words;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;

/** The steps of attention as a picture: each matrix below the step it belongs to; steps of words alone are left out. */
record LessonDrawing(Lesson lesson, String caption) implements Drawing {

    private static final int ROW = 18;
    private static final int NAMES = 200;
    private static final int CELL = 64;
    private static final int STEP = 26;

    @Override
    public int width() {
        int columns = steps().stream()
                .flatMap(step -> step.grids().stream())
                .mapToInt(grid -> grid.columns().size())
                .max()
                .orElse(1);
        return 2 * MARGIN + NAMES + Math.max(5, columns) * CELL;
    }

    private List<Lesson.Step> steps() {
        return lesson.steps().stream().filter(step -> !step.grids().isEmpty()).toList();
    }

    @Override
    public int height() {
        int height = 2 * MARGIN + CAPTION;
        for (Lesson.Step step : steps()) {
            height += STEP;
            for (Lesson.Grid grid : step.grids()) {
                height += (grid.rows().size() + 2) * ROW;
            }
        }
        return height;
    }

    @Override
    public void draw(Graphics2D graphics, Paper paper) {
        Words.caption(graphics, paper, caption, width());
        int y = MARGIN + CAPTION;
        for (Lesson.Step step : steps()) {
            y += STEP;
            Font bold = Words.font(Font.BOLD, 12);
            Words.left(graphics, step.title(), bold, paper.text(), MARGIN, y - 8, width() - 2 * MARGIN);
            for (Lesson.Grid grid : step.grids()) {
                y = drawGrid(graphics, paper, grid, y);
            }
        }
    }

    private static int drawGrid(Graphics2D graphics, Paper paper, Lesson.Grid grid, int top) {
        Font plain = Words.font(Font.PLAIN, 11);
        int y = top + ROW;
        Words.left(graphics, grid.name(), Words.font(Font.BOLD, 11), paper.text(), MARGIN, y - 5, NAMES);
        for (int row = 0; row < grid.rows().size(); row++) {
            y += ROW;
            Words.left(graphics, grid.rows().get(row), plain, paper.faint(), MARGIN, y - 5, NAMES - 8);
            for (int column = 0; column < grid.columns().size(); column++) {
                String number = LessonNumbers.number(grid.values()[row][column]);
                int right = MARGIN + NAMES + (column + 1) * CELL - 8;
                Words.right(graphics, number, plain, paper.text(), right, y - 5, CELL - 8);
            }
        }
        return y + ROW;
    }
}
