package org.throughline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.account.AccountService;
import org.throughline.account.NewGrant;
import org.throughline.account.NewUser;
import org.throughline.account.SecurityEvents;
import org.throughline.paper.Meeting;
import org.throughline.paper.NewPaper;
import org.throughline.paper.NewPaperService;
import org.throughline.paper.PaperFinalService;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SecondStepExpired;
import org.throughline.platform.security.SecondStepRule;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.security.Visibility;
import org.throughline.publication.Withdrawal;
import org.throughline.publication.WithdrawalService;
import org.throughline.report.NewPaperSignOff;
import org.throughline.report.PublicationOrder;
import org.throughline.report.PublicationQueue;
import org.throughline.report.PublicationService;
import org.throughline.report.SignOffService;
import org.throughline.review.PublicationForm;
import org.throughline.review.PublicationRequest;
import org.throughline.review.ReviewPublicationService;
import org.throughline.transfer.archive.ArchiveExportService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests that irreversible actions, and those that open everything, need a second step of
 * signing in that was passed in the last 15 minutes.
 */
@SampleTest
class DangerousDeedTests {

	private static final PublicationOrder ORDER = new PublicationOrder(0, LocalDate.of(2026, 11, 30), true, null, null,
			null);

	@Autowired
	private PublicationService publication;

	@Autowired
	private PublicationQueue queue;

	@Autowired
	private SignOffService signOffs;

	@Autowired
	private WithdrawalService withdrawals;

	@Autowired
	private ReviewPublicationService reviews;

	@Autowired
	private NewPaperService papers;

	@Autowired
	private PaperFinalService finalPapers;

	@Autowired
	private ArchiveExportService archives;

	@Autowired
	private AccountService accounts;

	@Autowired
	private SecurityEvents securityEvents;

	@Autowired
	private SamplePeople people;

	@Autowired
	private SecondStepRule rule;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private UUID partnership;

	private final Map<String, Runnable> deeds = new LinkedHashMap<>();

	static Stream<String> deedsOfManagers() {
		return Stream.of("publish a report", "seal a report on a later day", "sign off", "record a sign-off on paper",
				"withdraw a sign-off", "withdraw a report", "publish a review", "withdraw a review",
				"make a paper final", "export a partnership");
	}

	static Stream<String> deedsOfAdministrators() {
		return Stream.of("export a partnership", "grant a role", "withdraw a role", "add a person", "disable a person",
				"list people", "read security events");
	}

	@BeforeEach
	void describeDeeds() {
		this.partnership = this.jdbc.sql("select id from partnership where slug = 'oxfordshire'")
			.query(UUID.class)
			.single();
		var withdrawal = new Withdrawal("A reason", "Jane Example");
		this.deeds.put("publish a report", () -> this.publication.publish(this.partnership, "2024-25", ORDER));
		this.deeds.put("seal a report on a later day", () -> this.queue.ask(this.partnership, "2024-25", ORDER));
		this.deeds.put("sign off", () -> this.signOffs.sign(this.partnership, "2024-25", "police", ""));
		this.deeds.put("record a sign-off on paper", () -> this.signOffs.recordOnPaper(this.partnership, "2024-25",
				new NewPaperSignOff("", LocalDate.of(2026, 1, 1), "", "a.txt", new byte[1])));
		this.deeds.put("withdraw a sign-off",
				() -> this.signOffs.withdraw(this.partnership, "2024-25", new UUID(0, 0), "A reason"));
		this.deeds.put("withdraw a report",
				() -> this.withdrawals.withdraw(this.partnership, "2024-25", 0, withdrawal));
		this.deeds.put("publish a review",
				() -> this.reviews.publish(this.partnership, "jacob",
						new PublicationRequest(Visibility.PUBLIC, PublicationForm.FULL_REPORT, null,
								new PublicationRequest.Report("A report", null), null,
								new PublicationRequest.Override(null, null), 0)));
		this.deeds.put("withdraw a review",
				() -> this.reviews.withdraw(this.partnership, "jacob", Visibility.INTERNAL, 0));
		this.deeds.put("make a paper final",
				() -> this.finalPapers.makeFinal(this.partnership, paper(), "", LocalDate.of(2027, 1, 1), null));
		this.deeds.put("export a partnership", () -> this.archives.exportPartnership("oxfordshire"));
		String other = "councillor@oxfordshire.example";
		this.deeds.put("grant a role",
				() -> this.accounts.grant(other, new NewGrant(Role.BUSINESS_MANAGER, "oxfordshire", null)));
		this.deeds.put("withdraw a role", () -> this.accounts.revoke(other, new UUID(0, 0)));
		this.deeds.put("add a person", () -> this.accounts.add(new NewUser("new@example.org", "New")));
		this.deeds.put("disable a person", () -> this.accounts.disable(other));
		this.deeds.put("list people", () -> this.accounts.list("", Pageable.ofSize(1)));
		this.deeds.put("read security events", () -> this.securityEvents.list(null, null, Pageable.ofSize(1)));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@ParameterizedTest
	@MethodSource("deedsOfManagers")
	void managerIsAskedAgain(String deed) {
		requireSecondStepFor("business.manager", deed);
	}

	@ParameterizedTest
	@MethodSource("deedsOfAdministrators")
	void administratorIsAskedAgain(String deed) {
		requireSecondStepFor("administrator", deed);
	}

	/** Nothing stays of it, so that the tests do not disturb each other. */
	private void requireSecondStepFor(String name, String deed) {
		var transaction = new TransactionTemplate(this.transactions);
		transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			var person = this.people.person(name);
			this.jdbc.sql("""
					insert into authenticator (id, user_id, name, secret, added_at, confirmed_at)
					values (gen_random_uuid(), ?, 'Phone', '', now(), now())""").param(person.id()).update();
			var work = this.deeds.get(deed);
			signIn(person, List.of());
			assertThatThrownBy(work::run).isInstanceOf(SecondStepExpired.class);
			signIn(person, this.rule.passedNow());
			assertThat(catchThrowable(work::run) instanceof SecondStepExpired).isFalse();
		});
	}

	private static void signIn(SignedInUser person, List<GrantedAuthority> passed) {
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, passed));
	}

	private int paper() {
		return this.papers.create(this.partnership, new NewPaper("occ-2025", List.of("2024-25"), null,
				new Meeting(null, "Cabinet", LocalDate.of(2027, 10, 19), null, null, null, null), "A paper"));
	}

}
