package dev.vitrine.app.cli;

import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.ShopperQuery;
import dev.vitrine.workspace.TableOrder;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.SegmentMembers;
import dev.vitrine.workspace.segments.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists, keeps and shows the workspace's segments. */
@Command(name = "segments", description = "List, save or show segments: saved conditions on shoppers.")
final class SegmentsCommand implements Callable<Integer> {

    @ParentCommand
    private VitrineCommand vitrine;

    /** @param shoppers who are in it now */
    record Counted(String name, String condition, int shoppers) {}

    /** @param found the first of them, busiest first */
    record Shown(String name, String condition, int shoppers, List<ShopperCard> found) {}

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "list", description = "List the segments and how many shoppers are in each; the default.")
    int list() {
        try (Workspace workspace = vitrine.openWorkspace()) {
            SegmentMembers members = new SegmentMembers(workspace);
            List<Counted> counted = new ArrayList<>();
            for (Segment segment : workspace.segments().list()) {
                counted.add(new Counted(
                        segment.name(),
                        segment.condition(),
                        members.now(segment, vitrine.progress()).cardinality()));
            }
            vitrine.answer(Map.of("segments", counted), () -> print(counted));
        }
        return CommandLineProgram.OK;
    }

    private void print(List<Counted> counted) {
        if (counted.isEmpty()) {
            vitrine.print("No segments yet. Make one in Explore, or with: segments save NAME CONDITION");
            return;
        }
        TextTable table = new TextTable("segment", "shoppers>", "condition");
        counted.forEach(each -> table.row(each.name(), Numbers.count(each.shoppers()), each.condition()));
        vitrine.print(table.toString());
    }

    @Command(name = "save", description = "Keep a segment, in place of the one of its name.")
    int save(
            @Parameters(index = "0", paramLabel = "NAME") String name,
            @Parameters(
                            index = "1",
                            paramLabel = "CONDITION",
                            description = "As of a rule: purchases >= 3 && mostly(\"Outdoor\")")
                    String condition) {
        Segment segment = new Segment(name, condition);
        try (Workspace workspace = vitrine.openWorkspace()) {
            workspace.segments().save(segment);
            int shoppers = new SegmentMembers(workspace)
                    .now(segment, vitrine.progress())
                    .cardinality();
            vitrine.answer(
                    new Counted(segment.name(), segment.condition(), shoppers),
                    () -> vitrine.print(
                            "Kept \"%s\": %s in it.".formatted(segment.name(), Numbers.shoppers(shoppers))));
        }
        return CommandLineProgram.OK;
    }

    @Command(name = "show", description = "Show who is in a segment; search shoppers --segment NAME saves them all.")
    int show(
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--top",
                            defaultValue = "20",
                            paramLabel = "N",
                            description = "How many are shown; ${DEFAULT-VALUE} by default.")
                    int top) {
        if (top < 0) {
            throw new IllegalUsage("--top must not be below 0");
        }
        try (Workspace workspace = vitrine.openWorkspace()) {
            Segment segment = workspace.segments().find(name);
            ShopperQuery query = new ShopperQuery(
                    "", 1, TableOrder.USUAL, new SegmentMembers(workspace).now(segment, vitrine.progress()));
            List<ShopperCard> found = workspace.shoppers(query, 0, top);
            int all = workspace.count(query);
            vitrine.answer(new Shown(segment.name(), segment.condition(), all, found), () -> {
                vitrine.print("%s in \"%s\": %s".formatted(Numbers.shoppers(all), segment.name(), segment.condition()));
                TextTable table = new TextTable("shopper", "interactions>", "purchases>", "last");
                found.forEach(each -> table.row(
                        each.id(),
                        each.interactions(),
                        each.purchases(),
                        each.lastDay().map(Object::toString).orElse("")));
                vitrine.print(table.toString());
            });
        }
        return CommandLineProgram.OK;
    }

    @Command(name = "remove", description = "Remove a segment.")
    int remove(@Parameters(paramLabel = "NAME") String name) {
        try (Workspace workspace = vitrine.openWorkspace()) {
            workspace.segments().remove(workspace.segments().find(name).name());
        }
        vitrine.answer(Map.of("removed", name), () -> vitrine.print("Removed \"%s\".".formatted(name)));
        return CommandLineProgram.OK;
    }
}
