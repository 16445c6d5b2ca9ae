package dev.vitrine.app.attention;

import java.util.List;

/** How attention is worked out, step by step, with every number and the formula it comes from. */
record Lesson(List<Step> steps) {

    Lesson {
        steps = List.copyOf(steps);
    }

    record Step(String title, String text, List<Grid> grids) {

        Step {
            grids = List.copyOf(grids);
        }
    }

    /** How one number of a grid is worked out, in words and numbers. */
    @FunctionalInterface
    interface Formula {
        String of(int row, int column);
    }

    /** @param values {@code [rows][columns]}; NaN for what cannot be seen */
    record Grid(String name, List<String> rows, List<String> columns, double[][] values, Formula formula) {

        Grid {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }
}
