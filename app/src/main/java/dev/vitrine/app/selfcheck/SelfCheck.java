package dev.vitrine.app.selfcheck;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All checks, one after the other, told in the reader's language. */
public final class SelfCheck {

    /**
     * What came of all checks.
     *
     * @param ok whether none failed; a warning is no failure
     */
    public record Result(boolean ok, List<Check> checks) {}

    /**
     * One check in words.
     *
     * @param id such as {@code natives}
     * @param state {@code OK}, {@code WARNING} or {@code FAILED}
     * @param remedy what to do; empty where all is well
     */
    public record Check(String id, String name, CheckState state, String found, String remedy) {}

    private final MachineChecks machine;
    private final EngineChecks engine;
    private final Locale locale;
    private final ResourceBundle words;

    /**
     * @param programFolder where the program keeps what belongs to the user
     * @param families names of the fonts that are installed
     */
    public SelfCheck(
            Path programFolder,
            Map<String, String> environment,
            Locale locale,
            Supplier<? extends Collection<String>> families) {
        this.machine = new MachineChecks(programFolder, environment, System.getProperty("os.name"), families);
        this.engine = new EngineChecks(locale);
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "dev.vitrine.app.selfcheck.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Result run() {
        return run(null);
    }

    /** @param trained device to train some steps on beside the processor; null for none */
    public Result run(@Nullable String trained) {
        Stream<Supplier<Finding>> checks = Stream.of(
                machine::java,
                machine::writeAccess,
                machine::disk,
                machine::memory,
                engine::natives,
                engine::device,
                machine::display,
                machine::gtk,
                machine::fonts);
        Stream<Supplier<Finding>> all =
                trained == null ? checks : Stream.concat(checks, Stream.of(() -> engine.training(trained)));
        List<Check> told = all.map(Supplier::get).map(this::tell).toList();
        return new Result(told.stream().noneMatch(check -> check.state() == CheckState.FAILED), told);
    }

    /** A line or two for each check, and one for all. */
    public String text(Result result) {
        StringBuilder text = new StringBuilder();
        for (Check check : result.checks()) {
            String state = check.state().name().toLowerCase(Locale.ROOT);
            text.append("[%s] %s: %s%n".formatted(words.getString("state." + state), check.name(), check.found()));
            if (!check.remedy().isEmpty()) {
                text.append("    ").append(check.remedy()).append(System.lineSeparator());
            }
        }
        return text.append(verdict(result)).toString();
    }

    /** All of it in one sentence. */
    public String verdict(Result result) {
        return words.getString(result.ok() ? "result.ok" : "result.failed");
    }

    private Check tell(Finding finding) {
        String key = finding.check();
        boolean ok = finding.state() == CheckState.OK;
        return new Check(
                key,
                words.getString(key + ".name"),
                finding.state(),
                text(key + (ok ? ".ok" : ".bad"), finding),
                ok ? "" : text(key + ".remedy", finding));
    }

    private String text(String key, Finding finding) {
        return new MessageFormat(words.getString(key), locale)
                .format(finding.details().toArray());
    }
}
