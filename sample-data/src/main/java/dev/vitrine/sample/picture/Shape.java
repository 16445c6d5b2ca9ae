package dev.vitrine.sample.picture;

import java.util.ArrayList;
import java.util.List;

/** A flat shape on the pictogram's grid; plain arithmetic only, so that it is the same on every platform. */
sealed interface Shape {

    boolean covers(double x, double y);

    /** Left, top, right and bottom of all that it covers. */
    double[] bounds();

    /** A disc. */
    record Circle(double x, double y, double radius) implements Shape {
        @Override
        public boolean covers(double px, double py) {
            return squared(px - x, py - y) <= radius * radius;
        }

        @Override
        public double[] bounds() {
            return new double[] {x - radius, y - radius, x + radius, y + radius};
        }
    }

    /** A circle drawn with a pen. */
    record Ring(double x, double y, double radius, double width) implements Shape {
        @Override
        public boolean covers(double px, double py) {
            double outer = radius + width / 2;
            double inner = radius - width / 2;
            double distance = squared(px - x, py - y);
            return distance <= outer * outer && distance >= inner * inner;
        }

        @Override
        public double[] bounds() {
            double outer = radius + width / 2;
            return new double[] {x - outer, y - outer, x + outer, y + outer};
        }
    }

    /** A rectangle with round corners. */
    record Rectangle(double x, double y, double width, double height, double corner) implements Shape {
        @Override
        public boolean covers(double px, double py) {
            double dx = Math.max(Math.max(x + corner - px, px - (x + width - corner)), 0);
            double dy = Math.max(Math.max(y + corner - py, py - (y + height - corner)), 0);
            return squared(dx, dy) <= corner * corner;
        }

        @Override
        public double[] bounds() {
            return new double[] {x, y, x + width, y + height};
        }
    }

    /** A polyline drawn with a round pen. */
    record Stroke(List<Point> points, double width) implements Shape {
        @Override
        public boolean covers(double px, double py) {
            for (int index = 1; index < points.size(); index++) {
                if (squaredDistance(px, py, points.get(index - 1), points.get(index)) <= width * width / 4) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public double[] bounds() {
            return boundsOf(points, width / 2);
        }

        private static double squaredDistance(double px, double py, Point from, Point to) {
            double dx = to.x - from.x;
            double dy = to.y - from.y;
            double along = ((px - from.x) * dx + (py - from.y) * dy) / squared(dx, dy);
            double clamped = Math.max(0, Math.min(1, along));
            return squared(px - from.x - clamped * dx, py - from.y - clamped * dy);
        }
    }

    /** The inside of a polygon, by the even-odd rule. */
    record Polygon(List<Point> points) implements Shape {
        @Override
        public boolean covers(double px, double py) {
            boolean inside = false;
            Point before = points.get(points.size() - 1);
            for (Point point : points) {
                if ((point.y > py) != (before.y > py)
                        && px < (before.x - point.x) * (py - point.y) / (before.y - point.y) + point.x) {
                    inside = !inside;
                }
                before = point;
            }
            return inside;
        }

        @Override
        public double[] bounds() {
            return boundsOf(points, 0);
        }

        /** A closed quadratic B-spline with these control points, as a polygon. */
        static Polygon smooth(List<Point> controls) {
            int pieces = 8;
            List<Point> points = new ArrayList<>();
            for (int index = 0; index < controls.size(); index++) {
                Point control = controls.get(index);
                Point from = control.towards(controls.get((index + controls.size() - 1) % controls.size()), 0.5);
                Point to = control.towards(controls.get((index + 1) % controls.size()), 0.5);
                for (int piece = 0; piece < pieces; piece++) {
                    double along = (double) piece / pieces;
                    points.add(from.towards(control, along).towards(control.towards(to, along), along));
                }
            }
            return new Polygon(points);
        }
    }

    /** A place on the grid. */
    record Point(double x, double y) {
        Point towards(Point other, double share) {
            return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
        }
    }

    private static double squared(double dx, double dy) {
        return dx * dx + dy * dy;
    }

    private static double[] boundsOf(List<Point> points, double margin) {
        double[] bounds = {64, 64, 0, 0};
        for (Point point : points) {
            bounds[0] = Math.min(bounds[0], point.x - margin);
            bounds[1] = Math.min(bounds[1], point.y - margin);
            bounds[2] = Math.max(bounds[2], point.x + margin);
            bounds[3] = Math.max(bounds[3], point.y + margin);
        }
        return bounds;
    }
}
