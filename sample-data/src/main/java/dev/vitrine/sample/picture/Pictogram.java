package dev.vitrine.sample.picture;

import dev.vitrine.sample.picture.Shape.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A flat drawing of one kind of product. */
record Pictogram(List<Layer> layers) {

    record Layer(Ink ink, Shape shape) {

        /** Reads a line such as {@code circle m 32,32 5}. */
        static Layer parse(String line) {
            String[] words = line.split(" ");
            return new Layer(Ink.ofLetter(words[1]), shape(words));
        }

        private static Shape shape(String[] words) {
            return switch (words[0]) {
                case "poly" -> new Shape.Polygon(points(words, 2));
                case "smooth" -> Shape.Polygon.smooth(points(words, 2));
                case "line" -> new Shape.Stroke(points(words, 3), number(words[2]));
                case "circle" -> {
                    Point centre = point(words[2]);
                    yield new Shape.Circle(centre.x(), centre.y(), number(words[3]));
                }
                case "ring" -> {
                    Point centre = point(words[2]);
                    yield new Shape.Ring(centre.x(), centre.y(), number(words[3]), number(words[4]));
                }
                case "rect" -> {
                    Point corner = point(words[2]);
                    Point size = point(words[3]);
                    yield new Shape.Rectangle(corner.x(), corner.y(), size.x(), size.y(), number(words[4]));
                }
                default -> throw new IllegalArgumentException("no shape " + words[0]);
            };
        }

        private static List<Point> points(String[] words, int from) {
            return Arrays.stream(words, from, words.length).map(Layer::point).toList();
        }

        private static Point point(String word) {
            int comma = word.indexOf(',');
            return new Point(number(word.substring(0, comma)), number(word.substring(comma + 1)));
        }

        private static double number(String word) {
            return Double.parseDouble(word);
        }
    }

    Pictogram {
        layers = List.copyOf(layers);
    }

    static Pictogram parse(List<String> lines) {
        List<Layer> layers = new ArrayList<>();
        lines.forEach(line -> layers.add(Layer.parse(line)));
        return new Pictogram(layers);
    }
}
