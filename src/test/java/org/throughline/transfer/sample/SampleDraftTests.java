package org.throughline.transfer.sample;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.SampleTest;
import org.throughline.account.AccountService;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.report.CommentCounts;
import org.throughline.report.CommentService;
import org.throughline.report.ReportService;
import org.throughline.report.ReportStage;
import org.throughline.report.ReportSummary;
import org.throughline.report.SignOffService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SampleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleDraftTests {

	@Autowired
	private AutowireCapableBeanFactory beans;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private ReportService reports;

	@Autowired
	private CommentService comments;

	@Autowired
	private SignOffService signOffs;

	@Autowired
	private AccountService accounts;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private CurrentUser user;

	private UUID partnership;

	private ReportSummary draft;

	@BeforeAll
	void add() {
		this.beans.createBean(SampleDraft.class).add();
		this.partnership = this.partnerships.require("oxfordshire").id();
		this.draft = this.user.asProcess("Test", () -> this.reports.summary(this.partnership, "2025-26"));
	}

	@Test
	void isAnExampleInScrutiny() {
		assertThat(this.draft.title()).startsWith("Example: ");
		assertThat(this.draft.draft()).isTrue();
		assertThat(this.draft.stage()).isEqualTo(ReportStage.SCRUTINY);
	}

	@Test
	void saysNothingOfTheYearThatIsNotAnExample() {
		var details = this.user.asProcess("Test", () -> this.reports.details(this.partnership, "2025-26"));
		assertThat(details.sections()).filteredOn((section) -> !section.body().isBlank())
			.singleElement()
			.satisfies((section) -> assertThat(section.body()).contains("This draft is an example."));
		var last = this.user.asProcess("Test", () -> this.reports.details(this.partnership, "2024-25"));
		assertThat(details.statements()).isNotEmpty()
			.extracting((statement) -> statement.content().wording())
			.isSubsetOf(last.statements().stream().map((statement) -> statement.content().wording()).toList());
	}

	@Test
	void financeOfficerIsAskedToClearAnExampleOfWhichNothingIsPublic() throws Exception {
		this.user.asProcess("Test", () -> {
			this.beans.createBean(SamplePaper.class).add();
			return true;
		});
		var officer = this.user.asProcess("Test", () -> this.accounts.profile(SampleAccount.FINANCE_OFFICER.email()));
		assertThat(this.mvc.get()
			.uri("/my/clearances")
			.with(user(new SignedInUser(officer.id(), officer.email(), officer.displayName())))).bodyText()
			.contains("Example: paper on the annual report", "Example meeting");
		assertThat(this.mvc.get().uri("/oxfordshire/papers")).bodyText().doesNotContain("Example");
	}

	@Test
	void hasCommentsAndOneOfThreeSignatures() {
		this.user.asProcess("Test", () -> {
			assertThat(this.comments.draft(this.partnership, "2025-26").counts()).isEqualTo(new CommentCounts(2, 0));
			assertThat(this.signOffs.partners(this.draft)).hasSize(3)
				.filteredOn((partner) -> partner.current() != null)
				.extracting((partner) -> partner.slug())
				.isEqualTo(List.of("oxfordshire-county-council"));
			return true;
		});
	}

}
