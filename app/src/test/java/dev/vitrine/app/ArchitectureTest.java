package dev.vitrine.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;

/** The rules of the house, over all modules. An exception to one of them is written here, with its reason. */
@AnalyzeClasses(packages = "dev.vitrine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FEATURES = {
        "dev.vitrine.app.shell..",
        "dev.vitrine.app.data..",
        "dev.vitrine.app.explore..",
        "dev.vitrine.app.training..",
        "dev.vitrine.app.evaluation..",
        "dev.vitrine.app.attention..",
        "dev.vitrine.app.comparison..",
        "dev.vitrine.app.rules.."
    };

    @ArchTest
    static final ArchRule modulesKnowOneAnotherInOneDirection = slices().matching("dev.vitrine.(*)..")
            .should()
            .beFreeOfCycles()
            .because("app knows workspace knows model-engine, and sample-data knows nobody");

    @ArchTest
    static final ArchRule packagesOfTheEngineAreFreeOfCycles =
            slices().matching("dev.vitrine.engine.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesOfTheWorkspaceAreFreeOfCycles =
            slices().matching("dev.vitrine.workspace.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesOfTheAppAreFreeOfCycles =
            slices().matching("dev.vitrine.app.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule javaFxOnlyInTheApp = only("dev.vitrine.app..", "javafx..");

    @ArchTest
    static final ArchRule iconsOfTheEditionsThatAreInstalled = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.Material2(Round|Sharp).*")
            .because("packaging leaves these icons out of the installed program");

    @ArchTest
    static final ArchRule databaseOnlyInTheWorkspace =
            only("dev.vitrine.workspace..", "java.sql..", "javax.sql..", "org.h2..");

    @ArchTest
    static final ArchRule tensorLibraryOnlyInTheEngine = only("dev.vitrine.engine..", "ai.djl..", "ai.onnxruntime..");

    @ArchTest
    static final ArchRule noTensorLeavesTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vitrine.engine..")
            .should()
            .callCodeUnitWhere(passesTensors())
            .because("native memory is owned and freed inside of the engine");

    @ArchTest
    static final ArchRule commandLineAndReportKnowNoJavaFx = noClasses()
            .that()
            .resideInAnyPackage("dev.vitrine.app.cli..", "dev.vitrine.app.report..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("they run where JavaFX cannot");

    @ArchTest
    static final ArchRule viewModelsKnowNoNodes = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..")
            .because("they are tested without a window");

    @ArchTest
    static final ArchRule featuresDoNotKnowOneAnother = slices().matching("dev.vitrine.app.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(isFeature().negate(), DescribedPredicate.alwaysTrue())
            .ignoreDependency(DescribedPredicate.alwaysTrue(), isFeature().negate())
            .because("what they share stands in session and control");

    @ArchTest
    static final ArchRule threadsOnlyInBackground = noClasses()
            .that()
            .resideInAPackage("dev.vitrine.app..")
            .and()
            .resideOutsideOfPackages("dev.vitrine.app.background..", "dev.vitrine.app")
            .should()
            .dependOnClassesThat(
                    isOneOf(Thread.class, Executor.class, ExecutorService.class, Executors.class, Platform.class))
            .because("work is handed to Background, and comes back from it on the UI thread");

    @ArchTest
    static final ArchRule tablesawOnlyInTheReport = only("dev.vitrine.app.report..", "tech.tablesaw..");

    @ArchTest
    static final ArchRule browserOnlyInChart = only("dev.vitrine.app.chart..", "javafx.scene.web..");

    @ArchTest
    static final ArchRule noSingletons = noMethods()
            .that()
            .areStatic()
            .should()
            .haveName("getInstance")
            .because("what a class needs is given to its constructor");

    @ArchTest
    static final ArchRule standardStreamsOnlyOnTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vitrine.app.cli..")
            // The worker's standard output is its line to the parent, and nothing else is printed there.
            .and()
            .resideOutsideOfPackage("dev.vitrine.engine.worker..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    private static ArchRule only(String home, String... packages) {
        return noClasses()
                .that(resideOutsideOfPackage(home))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaClass> isFeature() {
        return JavaClass.Predicates.resideInAnyPackage(FEATURES);
    }

    private static DescribedPredicate<JavaClass> isOneOf(Class<?>... types) {
        return DescribedPredicate.describe(
                "one of " + Arrays.toString(types),
                found -> Arrays.stream(types).anyMatch(found::isEquivalentTo));
    }

    private static DescribedPredicate<JavaCall<?>> passesTensors() {
        return DescribedPredicate.describe("a tensor is passed or returned", call -> {
            CodeUnitCallTarget target = call.getTarget();
            return isTensor(target.getRawReturnType())
                    || target.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isTensor);
        });
    }

    private static boolean isTensor(JavaClass type) {
        return type.getPackageName().startsWith("ai.djl");
    }
}
