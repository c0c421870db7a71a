package org.doorstep;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Reference;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The walls inside a module, each with the reason it stands (backend/docs/adr/0003). */
@AnalyzeClasses(packages = "org.doorstep", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String FRAMEWORKS_REASON =
            "rules must read as rules, run in milliseconds and outlive every framework";

    @ArchTest
    static final ArchRule rulesKnowNoFramework = noClasses()
            .that().resideInAnyPackage("..model..", "org.doorstep.kernel..")
            .and().doNotHaveSimpleName("package-info")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "org.springframework..", "reactor..", "tools.jackson..", "com.fasterxml..", "io.r2dbc..", "io.netty..")
            .because(FRAMEWORKS_REASON);

    @ArchTest
    static final ArchRule nothingWaits = noClasses()
            .that().resideOutsideOfPackage("org.doorstep.platform.jobs..")
            .should().accessTargetWhere(describe("it waits for a result on the calling thread", ArchitectureTests::waits))
            .because("the event loop has as many threads as the machine has cores: one that waits stops everybody; "
                    + "only job threads may");

    @ArchTest
    static final ArchRule onlyThePlatformSubscribesAndSwitchesThreads = noClasses()
            .that().resideOutsideOfPackages("org.doorstep.platform..", "org.doorstep.identity.keycloak..")
            .should().accessTargetWhere(describe("subscribes", call -> calls(call, "subscribe", "reactor.core.publisher")))
            .orShould().dependOnClassesThat().haveFullyQualifiedName("reactor.core.scheduler.Schedulers")
            .because("a hidden subscription loses its error, its caller and its transaction");

    @ArchTest
    static final ArchRule onlyStoresSpeakToTheDatabase = noClasses()
            .that().resideOutsideOfPackages("..store..", "org.doorstep.platform..")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "io.r2dbc..", "org.springframework.r2dbc..", "org.springframework.data.r2dbc..", "java.sql..", "javax.sql..")
            .because("SQL has one place in a module, where it can be read and measured");

    @ArchTest
    static final ArchRule oneTransactionIdiom = noClasses()
            .that().resideOutsideOfPackage("org.doorstep.platform.tx..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework.transaction..")
            .because("Tx.run takes only a Mono, and a cancelled Flux would roll back what was acknowledged");

    @ArchTest
    static final ArchRule onlyTheClockKnowsTheTime = noClasses()
            .should().accessTargetWhere(describe("asks the machine for the time", ArchitectureTests::asksTheMachine))
            .orShould().callConstructor(java.util.Date.class)
            .because("every promise counts days from an instant that a test must be able to choose");

    @ArchTest
    static final ArchRule onlyThePlatformMakesTheClock = noClasses()
            .that().resideOutsideOfPackage("org.doorstep.platform.time..")
            .should().accessTargetWhere(describe("makes a clock", call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                    && call.getName().startsWith("system")))
            .because("there is one Clock, in Europe/London");

    @ArchTest
    static final ArchRule doorsSpeakToTheFaceOnly = noClasses()
            .that().resideInAPackage("..web..").and().resideOutsideOfPackage("org.doorstep.platform..")
            .should().dependOnClassesThat().resideInAnyPackage("org.doorstep..store..", "org.doorstep..service..")
            .because("both doors translate to one face; what they did beyond it the other door would not do");

    @ArchTest
    static final ArchRule controllersAreHidden = classes()
            .that().areMetaAnnotatedWith(Controller.class)
            .should().bePackagePrivate().andShould().resideInAPackage("..web..")
            .andShould().haveNameMatching(".*(Api|Pages)")
            .because("a door is entered from outside, never from another class");

    @ArchTest
    static final ArchRule eachDoorHasItsOwnAddresses = classes()
            .that().areMetaAnnotatedWith(Controller.class)
            .should(ArchConditions.answerUnder("/api/", "Api"))
            .because("the two filter chains tell the doors apart by the address: a bearer here, a cookie there");

    @ArchTest
    static final ArchRule onlyTheEdgeReadsTheSecurityContext = noClasses()
            .that().resideOutsideOfPackages("org.doorstep.platform.web..", "org.doorstep.platform.spi..", "org.doorstep.identity..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework.security..")
            .because("who is calling is an argument, so it can be read, tested and never be forgotten");

    @ArchTest
    static final ArchRule oneAdapterKnowsKeycloak = noClasses()
            .that().resideOutsideOfPackage("org.doorstep.identity.keycloak..")
            .should().dependOnClassesThat().resideInAnyPackage("org.keycloak..")
            .because("its client blocks and brings its own JSON: it stays behind one small interface");

    @ArchTest
    static final ArchRule facesTakeWhoIsCallingFirst = methods()
            .that().arePublic().and().areDeclaredInClassesThat(are(faces()))
            .and().haveRawReturnType(resideInAnyPackage("reactor.core.publisher"))
            .should(ArchConditions.firstTake(CurrentUser.class))
            .because("what a caller may see and do is decided inside the face, for both doors");

    /** Finders that take one id, and why that one opens nothing it should not. */
    private static final Map<String, String> MAY_FIND_BY_ONE_ID = Map.ofEntries(
            entry("AddressBook.find", "the id is the person it belongs to"),
            entry("ContactStore.unread", "the id is the person it belongs to"),
            entry("ContactStore.outbound", "only a job sends messages, by the ids it was given"),
            entry("RepairStore.openAt", "of a place the caller's agreements were found at"),
            entry("RepairStore.entries", "of a repair that was found by whose it is"),
            entry("RepairStore.followers", "of a repair that was found by whose it is, or asked by a job, to tell them"),
            entry("CardPaymentStore.lock", "only a settling locks one, that was found by whose it is or asked by a job"),
            entry("CardPaymentStore.any", "only jobs look, by the ids they were given"),
            entry("CardPaymentStore.referred", "a payment, which only officers for income ask for"),
            entry("CardPaymentStore.atProvider", "only a job asks, by what the provider signed"),
            entry("CardPaymentStore.like", "the payment has its person"),
            entry("CardRefundStore.asked", "only the job that carries it out asks"),
            entry("CardMoveStore.wanted", "of a payment, which only officers for income ask for"),
            entry("CardRefundStore.wanted", "of a payment, which only officers for income ask for"),
            entry("SurveyStore.findAnybodys", "an answer, which only staff who ring residents ask for"),
            entry("DiaryStore.operative", "a diary, which only staff ask for"),
            entry("DiaryStore.onBoard", "diaries, which only staff ask for"));

    /** The same for Direct Debits. */
    private static final Map<String, String> MAY_FIND_A_DEBIT_BY_ONE_ID = Map.of(
            "DebitStore.latest", "of an account that the ledger has shown to the caller",
            "DebitStore.lockLive", "of an account that the ledger has shown to the caller",
            "DebitStore.lockLiveOf", "only officers for income and jobs change many at once",
            "DebitStore.lock", "the notice of it has left the house or never will, as contact says",
            "DebitStore.lockReference", "only a bank's report and the day's file name one so",
            "DoubtStore.find", "of nobody: a matter between the bank and us, which only officers for income ask for",
            "ElsewhereStore.find", "of nobody: a line of the bank, which only officers for income and leasehold ask for");

    /** The same for arrears. */
    private static final Map<String, String> MAY_FIND_ARREARS_BY_ONE_ID = Map.of(
            "CaseStore.find", "of an account that the ledger has shown to the caller",
            "HoldStore.of", "of an account that the ledger has shown to the caller, or that a job looks at",
            "HoldStore.spaceEnded", "only the promises of a case ask, of the case's own account",
            "CaseStore.lockCase", "of a case whose first letter has left the house, as contact says",
            "CaseStore.lock", "of an account that the ledger has shown to the caller, or that a job looks at");

    /** The same for leaseholders' bills and works: a consultation's sum and bills are the leasehold team's alone. */
    private static final Map<String, String> MAY_FIND_WORKS_BY_ONE_ID = Map.of(
            "BillStore.sent", "of a lease, whose papers are listed to whoever may see it",
            "PutRightStore.of", "a job's, of what the leasehold team asked for",
            "WorksStore.sent", "of a lease, whose papers are listed to whoever may see it",
            "WorksStore.ofConsultation", "of a consultation, whose bills only the leasehold team asks for",
            "WorksSumStore.told", "of a consultation, whose sum only the leasehold team asks for",
            "WorksSumStore.said", "of a consultation, whose sum only the leasehold team asks for",
            "WorksSumStore.warnAgain", "of works, whose reason only the leasehold team says and takes back",
            "WorksSumStore.untold", "of a consultation, whose sum only the leasehold team asks for",
            "WorksSumStore.before", "of a consultation, whose sums only the leasehold team asks for");

    @ArchTest
    static final ArchRule findersAskWhoseItIs = methods()
            .that().areDeclaredInClassesThat().areInterfaces()
            .and().areDeclaredInClassesThat().resideInAnyPackage("org.doorstep.*.service..")
            .and().haveRawReturnType(resideInAnyPackage("reactor.core.publisher"))
            .and(describe("find something", ArchitectureTests::finds))
            .and(describe("have no reason of their own", method -> !MAY_FIND_BY_ONE_ID.containsKey(named(method))
                    && !MAY_FIND_A_DEBIT_BY_ONE_ID.containsKey(named(method))
                    && !MAY_FIND_ARREARS_BY_ONE_ID.containsKey(named(method))
                    && !MAY_FIND_WORKS_BY_ONE_ID.containsKey(named(method))))
            .should(ArchConditions.askMoreThan(Set.of(UUID.class.getName(), Reference.class.getName(), String.class.getName())))
            .because("an id alone must open nothing: not yours is not there");

    @ArchTest
    static final ArchRule bothDoorsAskTheSameOfTheirFace = classes()
            .that().areMetaAnnotatedWith(Controller.class)
            .should(ArchConditions.askTheirFaceWhatTheirTwinAsks())
            .because("what one door does and the other does not is half a service; TwoDoorsTests holds that they do it alike");

    @ArchTest
    static final ArchRule classesHaveFewCollaborators = constructors()
            .that(describe("build no record", constructor -> !constructor.getOwner().isRecord()))
            .should(ArchConditions.takeAtMost(6))
            .because("a class with seven collaborators is two classes");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould().beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould().beAnnotatedWith("jakarta.inject.Inject")
            .because("a constructor says what a class needs and makes a test easy");

    @ArchTest
    static final ArchRule moneyAndTimeAreCountedInWholes = fields()
            .that().areDeclaredInClassesThat().resideOutsideOfPackage("org.doorstep.platform.files..")
            .should().notHaveRawType(describe("a fraction", type -> Set.of("float", "double", "java.lang.Float",
                    "java.lang.Double").contains(type.getName())))
            .because("a tenth has no exact fraction in binary: pence and minutes are whole numbers");

    @ArchTest
    static final ArchRule noGeneratedCodeFromAnnotations = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("lombok..", "org.mapstruct..", "io.vavr..")
            .because("records, sealed types and switch do it in plain sight (backend/docs/adr/0011)");

    @ArchTest
    static final ArchRule theKernelStaysSmall = classes()
            .that().resideInAPackage("org.doorstep.kernel..").and().areTopLevelClasses()
            .should(ArchConditions.numberAtMost(26))
            .because("twenty-five types that everybody knows by heart, and their package-info");

    private static String named(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static boolean waits(JavaAccess<?> call) {
        var owner = call.getTargetOwner();
        return switch (call.getName()) {
            case "block", "blockOptional", "blockFirst", "blockLast", "toIterable", "toStream" ->
                    owner.isEquivalentTo(Mono.class) || owner.isEquivalentTo(Flux.class);
            case "sleep" -> owner.isEquivalentTo(Thread.class);
            case "get", "join" -> owner.isAssignableTo(java.util.concurrent.Future.class);
            default -> false;
        };
    }

    private static boolean calls(JavaAccess<?> call, String name, String ownersPackage) {
        return call.getName().equals(name) && call.getTargetOwner().getPackageName().startsWith(ownersPackage);
    }

    private static boolean asksTheMachine(JavaAccess<?> call) {
        var owner = call.getTargetOwner();
        boolean ofTheSystem = owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
        boolean ofTheTime = owner.getPackageName().startsWith("java.time") && call.getName().equals("now");
        return ofTheSystem || ofTheTime && !(call.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class)));
    }

    /** Gives something back: more than that something was done. */
    private static boolean finds(JavaMethod method) {
        var given = method.getReturnType() instanceof JavaParameterizedType type ? type.getActualTypeArguments().getFirst().getName() : "";
        return !Set.of("java.lang.Void", "java.lang.Boolean").contains(given);
    }

    /** A module's root package, what other modules see: the interfaces, and the services that are classes. */
    private static DescribedPredicate<JavaClass> faces() {
        return describe("faces", type -> type.getPackageName().matches("org\\.doorstep\\.[a-z]+")
                && !Set.of("org.doorstep.kernel", "org.doorstep.platform", "org.doorstep.landlord")
                        .contains(type.getPackageName())
                && (type.isInterface() || type.isMetaAnnotatedWith(Component.class)));
    }
}
