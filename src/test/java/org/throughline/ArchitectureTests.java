package org.throughline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import org.throughline.platform.form.FormSubmissions;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

@AnalyzeClasses(packages = "org.throughline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule entitiesStayInTheirPackage = classes().that()
		.areAnnotatedWith(Entity.class)
		.should()
		.notBePublic();

	@ArchTest
	static final ArchRule entitiesHaveNoSetters = noMethods().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(Entity.class)
		.should()
		.haveNameStartingWith("set");

	@ArchTest
	static final ArchRule repositoriesStayInTheirPackage = classes().that()
		.areAssignableTo(Repository.class)
		.should()
		.notBePublic();

	@ArchTest
	static final ArchRule controllersAndFormsStayInTheirPackage = classes().that()
		.areAnnotatedWith(Controller.class)
		.or()
		.areAnnotatedWith(RestController.class)
		.or()
		.haveSimpleNameEndingWith("Form")
		.and()
		.areNotEnums()
		.should()
		.notBePublic();

	@ArchTest
	static final ArchRule pagesDoNotTouchEntities = noClasses().that()
		.resideInAPackage("..web..")
		.should()
		.dependOnClassesThat()
		.areAnnotatedWith(Entity.class);

	@ArchTest
	static final ArchRule nothingIsInjectedIntoFields = noFields().should().beAnnotatedWith(Autowired.class);

	@ArchTest
	static final ArchRule pagesLeaveTransactionsToServices = noClasses().that()
		.resideInAPackage("..web..")
		.should()
		.dependOnClassesThat()
		.areAssignableTo(Transactional.class);

	/**
	 * Forms that save no record: the sign-in, and files, which no page can show again.
	 */
	private static final Set<String> SAVED_OTHERWISE = Set.of("CheckController", "SignInController",
			"ReportFileController", "BodiesFileController", "ArchiveImportController", "TableImportController",
			"SignInCodeController", "NameSearchController");

	@ArchTest
	static final ArchRule formsAreSavedInOneWay = methods().that()
		.areAnnotatedWith(PostMapping.class)
		.and(describe("receive a form", ArchitectureTests::receivesForm))
		.and()
		.areDeclaredInClassesThat(describe("save records", (type) -> !SAVED_OTHERWISE.contains(type.getSimpleName())))
		.should(ArchCondition.from(describe("save it through FormSubmissions", ArchitectureTests::savesBySubmission)));

	@ArchTest
	static final ArchRule timeComesFromTheClock = noClasses().should()
		.callMethod(LocalDate.class, "now")
		.orShould()
		.callMethod(Instant.class, "now")
		.orShould()
		.callMethod(LocalDateTime.class, "now");

	private static boolean receivesForm(JavaMethod handler) {
		return handler.getRawParameterTypes().stream().anyMatch((type) -> type.isAssignableTo(Errors.class));
	}

	/** Follows the calls from a handler. */
	private static boolean savesBySubmission(JavaMethod handler) {
		var open = new ArrayDeque<JavaMethod>(List.of(handler));
		var seen = new HashSet<JavaMethod>();
		while (!open.isEmpty()) {
			var method = open.remove();
			for (var call : method.getMethodCallsFromSelf()) {
				if (call.getTargetOwner().isEquivalentTo(FormSubmissions.class)) {
					return true;
				}
				call.getTarget().resolveMember().filter(seen::add).ifPresent(open::add);
			}
		}
		return false;
	}

}
