package dev.vitrine.app.cli;

import dev.vitrine.engine.ProgramFolder;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.device.EngineRuntime;
import dev.vitrine.workspace.Workspace;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself: options that every command has, and what all commands share. */
@Command(
        name = "vitrine",
        description = "See through your shop's recommender. Without a command the window opens.",
        subcommands = {
            ImportCommand.class,
            ImportsCommand.class,
            ForgetCommand.class,
            ProfileCommand.class,
            CleanCommand.class,
            SearchCommand.class,
            TrainCommand.class,
            FineTuneCommand.class,
            ModelsCommand.class,
            CalibrateCommand.class,
            EvaluateCommand.class,
            RecommendCommand.class,
            CompareCommand.class,
            DisagreeCommand.class,
            SimulateCommand.class,
            SegmentsCommand.class,
            FeedbackCommand.class,
            PersonasCommand.class,
            ExplainCommand.class,
            RulesCommand.class,
            DemoCommand.class,
            SelfCheckCommand.class,
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true)
final class VitrineCommand implements Callable<Integer> {

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            description = "Folder of the workspace; the default one is in your data folder.",
            scope = ScopeType.INHERIT)
    private @Nullable Path folder;

    @Option(
            names = "--json",
            description = "One JSON object on standard output, all else on standard error.",
            scope = ScopeType.INHERIT)
    private boolean json;

    @Option(
            names = "--language",
            paramLabel = "en|zh",
            description = "Language of messages and titles; your system's by default.",
            scope = ScopeType.INHERIT)
    private @Nullable Language language;

    private final Output output;
    private final Interruption interruption;
    private final WindowOpener window;
    private final TerminalProgress progress;

    VitrineCommand(Output output, Interruption interruption, WindowOpener window) {
        this.output = output;
        this.interruption = interruption;
        this.window = window;
        this.progress = new TerminalProgress(output, this::locale, interruption);
        EngineRuntime.reportUnpackingTo(new UnpackingNotice(output, progress));
    }

    @Override
    public Integer call() {
        boolean opened = interruption.ignoredDuring(
                () -> window.open(new WindowRequest(folder, language == null ? null : language.locale())));
        if (!opened) {
            output.err().println("There is no display to open the window on, so here is the same work without one.");
            return new DemoCommand(this).call();
        }
        return CommandLineProgram.OK;
    }

    Output output() {
        return output;
    }

    Interruption interruption() {
        return interruption;
    }

    Locale locale() {
        return language().locale();
    }

    String sampleShopName() {
        return language().sampleShop();
    }

    private Language language() {
        return language == null ? Language.ofSystem() : language;
    }

    /** What watches long work: a line on the terminal, if there is one, and Ctrl+C in any case. */
    Progress progress() {
        return progress;
    }

    /** The workspace, made if there is none. */
    Workspace createWorkspace() {
        return Workspace.open(folder());
    }

    Workspace openWorkspace() {
        return Workspace.open(existingFolder());
    }

    /** The workspace's folder, which must be there: a slip in its name must not leave an empty one behind. */
    Path existingFolder() {
        if (!Files.isDirectory(folder())) {
            throw Failures.problem("noWorkspace", folder());
        }
        return folder();
    }

    void clearProgress() {
        progress.clear();
    }

    /** Says what a command of several steps is doing; with JSON asked for, beside the answer. */
    void say(String line) {
        clearProgress();
        PrintWriter writer = json ? output.err() : output.out();
        writer.println(line.stripTrailing());
        writer.flush();
    }

    /** Answers with the result: as JSON if that was asked for, else as the text. */
    void answer(Object result, Runnable text) {
        clearProgress();
        if (json) {
            output.out().println(Json.write(result));
        } else {
            text.run();
        }
        output.out().flush();
    }

    void print(String text) {
        output.out().println(text.stripTrailing());
    }

    private Path folder() {
        Path asked = folder == null ? ProgramFolder.find().resolve("workspace") : folder;
        return asked.toAbsolutePath().normalize();
    }
}
