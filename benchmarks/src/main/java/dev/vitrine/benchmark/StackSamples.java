package dev.vitrine.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one thread was at: where its stack stood, every few milliseconds, named by the program's own methods. */
final class StackSamples {

    private static final int EVERY_MILLIS = 4;
    private static final int PLACES = 5;
    private static final int DEPTH = 3;
    private static final String OURS = "dev.vitrine.app";

    private final List<StackTraceElement[]> stacks = new ArrayList<>();

    void follow(Thread followed) {
        Thread sampler = new Thread(() -> sample(followed), "stack-samples");
        sampler.setDaemon(true);
        sampler.start();
    }

    private void sample(Thread followed) {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                StackTraceElement[] stack = followed.getStackTrace();
                synchronized (this) {
                    stacks.add(stack);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The commonest places since the last call, each with its number of samples; the samples begin anew. */
    synchronized List<String> take() {
        Map<String, Long> places = stacks.stream()
                .map(StackSamples::place)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        stacks.clear();
        return places.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(PLACES)
                .map(place -> place.getValue() + " x " + place.getKey())
                .toList();
    }

    synchronized void clear() {
        stacks.clear();
    }

    private static String place(StackTraceElement[] stack) {
        Stream<StackTraceElement> inside = Arrays.stream(stack).limit(1);
        Stream<StackTraceElement> ours = Arrays.stream(stack)
                .skip(1)
                .filter(each -> each.getClassName().startsWith(OURS))
                .limit(DEPTH);
        return Stream.concat(inside, ours).map(StackSamples::name).collect(Collectors.joining(" < "));
    }

    private static String name(StackTraceElement element) {
        String type = element.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + element.getMethodName();
    }
}
