package org.throughline.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.TestClock;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@AccountTest
class PrivateLinkTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private PrivateLinkService links;

	@Autowired
	private AccountService accounts;

	@Autowired
	private People people;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	private String place = "";

	private SignedInUser officer = new SignedInUser(new UUID(0, 0), "", "");

	@BeforeEach
	void officerOfThePolice() {
		this.jdbc.sql("delete from sign_in_bucket").update();
		this.place = this.people.partnership();
		this.officer = this.people
			.someone(new NewGrant(Role.PARTNER_AGENCY, this.place, this.people.member(this.place, "Police")));
	}

	@AfterEach
	void signOut() {
		People.signOut();
	}

	@Test
	void opensDueActionsAsOftenAsWanted() {
		String secret = link();
		for (int time = 0; time < 5; time++) {
			assertThat(open(secret)).hasStatus3xxRedirection().hasRedirectedUrl("/answer/" + secret + "/actions");
		}
	}

	@Test
	void makesNoSessionAndIsNotKeptOrPassedOn() {
		for (var answer : new MvcTestResult[] { open(link()), open("unknown") }) {
			assertThat(answer.getRequest().getSession(false)).isNull();
			assertThat(answer).doesNotContainHeader("Set-Cookie")
				.hasHeader("Referrer-Policy", "no-referrer")
				.hasHeader("X-Robots-Tag", "noindex, nofollow");
			assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
		}
	}

	@Test
	void worksAsThePersonWithTheGrantsOfTheAgencyOnly() {
		var manager = this.people.someone(new NewGrant(Role.BUSINESS_MANAGER, this.place, null),
				new NewGrant(Role.PARTNER_AGENCY, this.place, this.people.member(this.place, "Fire")));
		var link = this.links.find(linkTo(manager, this.clock.instant().plus(Duration.ofDays(1)))).orElseThrow();
		assertThat(link.person().displayName()).isEqualTo(manager.displayName() + " (by link)");
		boolean manages = this.currentUser.asPerson(link.person(), this.currentUser::managesAnything);
		boolean acts = this.currentUser.asPerson(link.person(), this.currentUser::actsForAgency);
		assertThat(manages).isFalse();
		assertThat(acts).isTrue();
	}

	@Test
	void opensNothingElse() {
		String secret = link();
		for (String page : new String[] { "/my/actions", "/account/links", "/manage" }) {
			assertThat(this.mvc.get().uri(page).param("secret", secret)).hasRedirectedUrl("/sign-in");
		}
		assertThat(this.mvc.get().uri("/answer/{secret}/my/actions", secret)).hasStatus(404);
		assertThat(this.mvc.get().uri("/answer/{secret}/../../manage", secret)).hasStatus4xxClientError();
	}

	@Test
	void endsWithItsTime() {
		String secret = link();
		this.clock.pass(Duration.ofDays(14).minusSeconds(1));
		assertThat(this.links.find(secret)).isPresent();
		this.clock.pass(Duration.ofSeconds(2));
		assertThatIsNotValid(open(secret));
	}

	@Test
	void endsWithTheAccountAndStaysEnded() {
		String secret = link();
		People.signIn(this.people.administrator());
		this.accounts.disable(this.officer.getUsername());
		assertThat(this.links.find(secret)).isEmpty();
		this.accounts.enable(this.officer.getUsername());
		assertThat(this.links.find(secret)).isEmpty();
	}

	@Test
	void endsWithTheRole() {
		String secret = link();
		People.signIn(this.people.administrator());
		var grant = this.accounts.profile(this.officer.getUsername()).grants().get(0);
		this.accounts.revoke(this.officer.getUsername(), grant.id());
		People.signOut();
		assertThatIsNotValid(open(secret));
	}

	@Test
	void isEndedByThePerson() {
		String first = link();
		People.signIn(this.officer);
		String second = this.links.createCalendar(this.partnerships.id(this.place)).orElseThrow();
		People.signOut();
		assertThat(this.mvc.get().uri("/account/links").with(user(this.officer))).hasStatusOk()
			.bodyText()
			.contains("Due actions");
		People.signIn(this.officer);
		this.links.revokeOwn(this.links.own().get(0).id());
		assertThat(this.links.find(first).isPresent()).isNotEqualTo(this.links.find(second).isPresent());
		assertThat(post("/account/links/revoke", this.officer)).hasRedirectedUrl("/account/links");
		assertThat(this.links.find(first)).isEmpty();
		assertThat(this.links.find(second)).isEmpty();
	}

	@Test
	void isEndedByTheManagerOfThePartnershipAndNoOther() {
		String secret = link();
		var manager = this.people.managerOf(this.place);
		var stranger = this.people.managerOf(this.people.partnership());
		People.signIn(manager);
		var id = this.links.inPartnership(this.partnerships.id(this.place)).get(0).id();
		People.signOut();
		String page = "/manage/" + this.place + "/private-links";
		assertThat(post(page + "/" + id + "/revoke", stranger)).hasStatus(404);
		assertThat(post(page + "/" + id + "/revoke", this.officer)).hasStatus(404);
		assertThat(post("/account/links/" + id + "/revoke", manager)).hasStatus3xxRedirection();
		assertThat(this.links.find(secret)).isPresent();
		assertThat(this.mvc.get().uri(page).with(user(manager))).hasStatusOk()
			.bodyText()
			.contains(this.officer.displayName(), "Police");
		assertThat(post(page + "/" + id + "/revoke", manager)).hasRedirectedUrl(page);
		assertThatIsNotValid(open(secret));
	}

	@Test
	void standsInOneRowWithTheOthersOfItsKind() {
		String first = link();
		this.clock.pass(Duration.ofDays(1));
		String second = link();
		String other = linkTo(
				this.people
					.someone(new NewGrant(Role.PARTNER_AGENCY, this.place, this.people.member(this.place, "Health"))),
				this.clock.instant().plus(Duration.ofDays(1)));
		var manager = this.people.managerOf(this.place);
		String page = "/manage/" + this.place + "/private-links";
		assertThat(this.mvc.get().uri(page).with(user(manager))).bodyText()
			.contains("Due actions: 2 links. The newest was created on", "End links");
		People.signIn(this.officer);
		assertThat(this.links.own()).singleElement().matches((row) -> row.number() == 2);
		People.signIn(manager);
		var rows = this.links.inPartnership(this.partnerships.id(this.place));
		assertThat(rows).hasSize(2);
		var mine = rows.stream().filter((row) -> row.number() == 2).findFirst().orElseThrow();
		People.signOut();
		assertThat(post(page + "/" + mine.id() + "/revoke", manager)).hasRedirectedUrl(page);
		assertThat(this.links.find(first)).isEmpty();
		assertThat(this.links.find(second)).isEmpty();
		assertThat(this.links.find(other)).isPresent();
	}

	@Test
	void isNotShownToManagersOfPartnershipsInWhichThePersonActsForNoAgency() {
		String elsewhere = this.people.partnership();
		var person = this.people.someone(new NewGrant(Role.COUNCILLOR, elsewhere, null),
				new NewGrant(Role.PARTNER_AGENCY, this.place, this.people.member(this.place, "Fire")));
		linkTo(person, this.clock.instant().plus(Duration.ofDays(1)));
		People.signIn(this.people.managerOf(elsewhere));
		assertThat(this.links.inPartnership(this.partnerships.id(elsewhere))).isEmpty();
	}

	@Test
	void ofACalendarIsOneHoweverOftenItIsAskedForAtOnce() throws Exception {
		var place = this.partnerships.id(this.place);
		People.signIn(this.officer);
		this.links.createCalendar(place);
		People.signOut();
		var start = new CountDownLatch(1);
		var calls = new ArrayList<CompletableFuture<Optional<String>>>();
		for (int call = 0; call < 4; call++) {
			calls.add(CompletableFuture.supplyAsync(() -> {
				People.signIn(this.officer);
				try {
					start.await();
					return this.links.createCalendar(place);
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
				finally {
					People.signOut();
				}
			}, (work) -> new Thread(work).start()));
		}
		start.countDown();
		var secrets = calls.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
		assertThat(secrets).isNotEmpty();
		assertThat(secrets.stream().filter((secret) -> this.links.find(secret).isPresent())).hasSize(1);
		assertThat(active()).isOne();
	}

	@Test
	void ofACalendarCanBeReplacedAfterItsTime() {
		var place = this.partnerships.id(this.place);
		People.signIn(this.officer);
		this.links.createCalendar(place);
		this.clock.pass(Duration.ofDays(731));
		String second = this.links.createCalendar(place).orElseThrow();
		assertThat(this.links.find(second)).isPresent();
	}

	@Test
	void addressWithoutALinkIsNoError() {
		for (String address : new String[] { "/answer", "/answer/" }) {
			assertThat(this.mvc.get().uri(address)).hasStatus(404);
			assertThat(this.mvc.head().uri(address)).hasStatus(404);
		}
	}

	@Test
	void isEndedByTheAdministrator() {
		String secret = link();
		var administrator = this.people.administrator();
		String page = "/admin/users/" + this.officer.getUsername();
		assertThat(this.mvc.get().uri(page).with(user(administrator))).bodyText().contains("End private links");
		assertThat(post(page + "/links/revoke", administrator)).hasRedirectedUrl(page);
		assertThatIsNotValid(open(secret));
	}

	@Test
	void isCreatedForOthersByProcessesOnly() {
		People.signIn(this.people.administrator());
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.links.create(NewPrivateLink.toActions(this.officer.id(), this.clock.instant())));
	}

	@Test
	void isStoredAsItsHash() {
		String secret = link();
		assertThat(secret).hasSize(43);
		assertThat(this.jdbc.sql("select count(*) from private_link l where l::text like '%' || ? || '%'")
			.param(secret)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void isNotGuessed() {
		String secret = link();
		for (int attempt = 0; attempt < SignInThrottle.PER_ADDRESS; attempt++) {
			assertThatIsNotValid(open("guess" + attempt));
		}
		assertThat(open("guess")).hasStatus(429).containsHeader("Retry-After").bodyText().contains("does not work");
		assertThat(open(secret)).hasStatus3xxRedirection();
		this.clock.pass(SignInThrottle.PERIOD);
		assertThatIsNotValid(open("guess"));
	}

	@Test
	void oldOnesAreDeleted() {
		link();
		this.clock.pass(Duration.ofDays(14 + 89));
		this.links.clearOld();
		assertThat(stored()).isOne();
		this.clock.pass(Duration.ofDays(2));
		this.links.clearOld();
		assertThat(stored()).isZero();
	}

	private int active() {
		return this.jdbc.sql("select count(*) from private_link where user_id = ? and ended_at is null")
			.param(this.officer.id())
			.query(Integer.class)
			.single();
	}

	private int stored() {
		return this.jdbc.sql("select count(*) from private_link where user_id = ?")
			.param(this.officer.id())
			.query(Integer.class)
			.single();
	}

	private String link() {
		return linkTo(this.officer, this.clock.instant().plus(Duration.ofDays(14)));
	}

	private String linkTo(SignedInUser person, Instant until) {
		return this.currentUser.asProcess("Mail",
				() -> this.links.create(NewPrivateLink.toActions(person.id(), until)));
	}

	private MvcTestResult open(String secret) {
		return this.mvc.get().uri("/answer/{secret}", secret).exchange();
	}

	private MvcTestResult post(String address, SignedInUser person) {
		return this.mvc.post().uri(address).with(user(person)).with(csrf()).exchange();
	}

	private static void assertThatIsNotValid(MvcTestResult answer) {
		assertThat(answer).hasStatus(404).bodyText().contains("This link does not work");
	}

}
