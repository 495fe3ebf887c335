package pl.kooperacja.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Named;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pl.kooperacja.architecture.fixture.high.High;
import pl.kooperacja.architecture.fixture.low.Low;
import pl.kooperacja.architecture.fixture.stray.Stray;

class ArchitectureTest {
    private static final String ROOT = "pl.kooperacja";
    private static final String FIXTURE = "pl.kooperacja.architecture.fixture";

    /** Design, part 1: a feature may use what is named here, and all that those may use. */
    private static final MayUse MAY_USE = new MayUse(
            ROOT,
            Map.ofEntries(
                    Map.entry("shared", Set.of()),
                    Map.entry("markdown", Set.of("shared")),
                    Map.entry("territory", Set.of("shared")),
                    Map.entry("access", Set.of("shared", "territory")),
                    Map.entry("job", Set.of("shared")),
                    Map.entry("mail", Set.of("job")),
                    Map.entry("audit", Set.of("access", "job")),
                    Map.entry("account", Set.of("mail", "audit", "access", "territory")),
                    Map.entry("institution", Set.of("account")),
                    Map.entry("privacy", Set.of("account")),
                    Map.entry("file", Set.of("access")),
                    Map.entry("search", Set.of("access", "job")),
                    Map.entry("publication", Set.of("file", "search", "job", "access", "markdown")),
                    Map.entry("editing", Set.of("publication", "account")),
                    Map.entry("coopmodel", Set.of("publication")),
                    Map.entry("book", Set.of("publication")),
                    Map.entry("page", Set.of("publication")),
                    Map.entry("glossary", Set.of("publication")),
                    Map.entry("project", Set.of("publication")),
                    Map.entry("material", Set.of("publication")),
                    Map.entry("practice", Set.of("publication")),
                    Map.entry("barrier", Set.of("publication")),
                    Map.entry("course", Set.of("publication")),
                    Map.entry("news", Set.of("publication")),
                    Map.entry("report", Set.of("publication")),
                    Map.entry("service", Set.of("publication")),
                    Map.entry(
                            "home",
                            Set.of(
                                    "account",
                                    "institution",
                                    "editing",
                                    "coopmodel",
                                    "book",
                                    "page",
                                    "glossary",
                                    "project",
                                    "material",
                                    "practice",
                                    "barrier",
                                    "course",
                                    "news",
                                    "report",
                                    "service")),
                    Map.entry("launcher", Set.of())));

    private static final JavaClasses SITE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void featuresUseOnlyWhatTheTableAllows() {
        classes().should(MAY_USE.beKept()).check(SITE);
    }

    /** The server would not start, and pages know beans by nothing but their names. */
    @Test
    void everyBeanHasANameOfItsOwn() {
        Map<String, List<String>> byName = SITE.stream()
                .filter(type -> type.isAnnotatedWith(Named.class))
                .collect(Collectors.groupingBy(
                        ArchitectureTest::beanName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(byName.values()).allSatisfy(types -> assertThat(types).hasSize(1));
    }

    private static String beanName(JavaClass type) {
        String given = type.getAnnotationOfType(Named.class).value();
        String simple = type.getSimpleName();
        return given.isEmpty() ? simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1) : given;
    }

    @Test
    void thePersistenceUnitListsItsClasses() throws IOException {
        String unit = Files.readString(Path.of("src/main/resources/META-INF/persistence.xml"));
        assertThat(unit.lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("<class>"))
                        .map(line -> line.substring("<class>".length(), line.length() - "</class>".length())))
                .containsExactlyInAnyOrderElementsOf(SITE.stream()
                        .filter(type -> Stream.of(
                                        Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class)
                                .anyMatch(type::isAnnotatedWith))
                        .map(JavaClass::getName)
                        .toList());
    }

    @Test
    void theTableHasNoCircle() {
        assertThat(MAY_USE.circle()).isEmpty();
    }

    @Test
    void featuresFormNoCircle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(SITE);
    }

    @Test
    void facesStayInWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.faces..")
                .check(SITE);
    }

    @Test
    void transactionsBeginAtServices() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(SITE);
        noMethods().should().beAnnotatedWith(Transactional.class).check(SITE);
    }

    @Test
    void nobodyUsesTheWebOfAnother() {
        classes().should(MAY_USE.leaveWebOfOthersAlone()).check(SITE);
    }

    @Test
    void useAgainstTheTableBreaksTheBuild() {
        MayUse table = new MayUse(FIXTURE, Map.of("low", Set.of(), "high", Set.of("low")));
        assertThatThrownBy(() -> check(table.beKept(), High.class, Low.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("low may not use high")
                .hasMessageNotContaining("high may not use low");
    }

    @Test
    void aPackageAbsentFromTheTableBreaksTheBuild() {
        MayUse table = new MayUse(FIXTURE, Map.of("low", Set.of(), "high", Set.of("low")));
        assertThatThrownBy(() -> check(table.beKept(), Stray.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("stray is absent from the table");
    }

    @Test
    void useOfTheWebOfAnotherBreaksTheBuild() {
        MayUse table = new MayUse(FIXTURE, Map.of("low", Set.of("high"), "high", Set.of()));
        assertThatThrownBy(() -> check(table.leaveWebOfOthersAlone(), Low.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("HighPage");
    }

    @Test
    void aCircleBreaksTheBuild() {
        assertThat(new MayUse(FIXTURE, Map.of("low", Set.of("high"), "high", Set.of("low"))).circle())
                .isNotEmpty();
        ArchRule free = slices().matching(FIXTURE + ".(*)..").should().beFreeOfCycles();
        assertThatThrownBy(() -> free.check(new ClassFileImporter().importPackages(FIXTURE)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle detected");
    }

    private static void check(ArchCondition<JavaClass> condition, Class<?>... classes) {
        classes().should(condition).check(new ClassFileImporter().importClasses(classes));
    }
}
