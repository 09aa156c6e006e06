package org.throughline.account;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import org.throughline.partnership.AgencyRoleEdit;
import org.throughline.partnership.AgencyRoleKind;
import org.throughline.partnership.AgencyRoleService;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.Validity;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.security.GrantLookup;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AccountTest
class AccountServiceTests {

	@Autowired
	private AgencyRoleService roles;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private AccountService accounts;

	@Autowired
	private PasswordService passwords;

	@Autowired
	private SecurityEvents events;

	@Autowired
	private GrantLookup grants;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private SignedInUser administrator;

	@BeforeEach
	void signIn() {
		this.jdbc.sql("update user_account set enabled = false").update();
		this.administrator = this.people.administrator();
		People.signIn(this.administrator);
	}

	@AfterEach
	void signOut() {
		People.signOut();
	}

	@Test
	void refusalsOfANetworkAreCountedAsOne() {
		for (String address : List.of("2001:db8:1:2a01::1", "2001:db8:1:2aff::7")) {
			var request = new MockHttpServletRequest();
			request.setRemoteAddr(address);
			RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
			this.events.recordOf(SecurityEventKind.SIGN_IN_THROTTLED, address, null, null);
			RequestContextHolder.resetRequestAttributes();
		}
		assertThat(this.jdbc.sql(
				"select counted_for from security_event where client_address like '2001:db8:1:2a%' group by counted_for")
			.query(String.class)
			.list()).as("one row a minute").hasSize(1);
	}

	@Test
	void removesSecurityEventsAfterFourHundredDays() {
		for (int days : List.of(399, 401)) {
			this.jdbc.sql("insert into security_event (at, kind, detail) values (?, 'BLOCK_REMOVED', ?)")
				.params(this.clock.instant().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC), days + " days ago")
				.update();
		}
		this.events.removeOld();
		assertThat(this.jdbc.sql("select detail from security_event where detail like '% days ago'")
			.query(String.class)
			.list()).containsExactly("399 days ago");
	}

	@Test
	void keepsAnEnabledAdministrator() {
		String email = this.administrator.getUsername();
		var grant = this.accounts.profile(email).grants().get(0);
		assertBroken("account.administrator.last", () -> this.accounts.disable(email));
		assertBroken("account.administrator.last", () -> this.accounts.revoke(email, grant.id()));
		var second = this.people.administrator();
		this.accounts.revoke(email, grant.id());
		People.signIn(second);
		assertThat(this.accounts.profile(email).grants()).isEmpty();
	}

	@Test
	void endsAGrantAndAnAccountAtOnce() {
		String county = this.people.partnership();
		var manager = this.people.managerOf(county);
		assertThat(this.grants.grantsOf(manager.id())).hasSize(1);
		var grant = this.accounts.profile(manager.getUsername()).grants().get(0);
		this.accounts.revoke(manager.getUsername(), grant.id());
		assertThat(this.grants.grantsOf(manager.id())).isEmpty();
		this.accounts.grant(manager.getUsername(), new NewGrant(Role.SCRUTINEER, county, null));
		this.accounts.disable(manager.getUsername());
		assertThat(this.grants.grantsOf(manager.id())).isEmpty();
		this.accounts.enable(manager.getUsername());
		assertThat(this.grants.grantsOf(manager.id())).singleElement()
			.satisfies((held) -> assertThat(held.role()).isEqualTo(Role.SCRUTINEER));
	}

	@Test
	void knowsEachEmailOnce() {
		this.accounts.add(new NewUser("Twice@example.org", "Once"));
		assertBroken("account.email.taken", () -> this.accounts.add(new NewUser("twice@EXAMPLE.org", "Again")));
	}

	@Test
	void findsPeopleByNameOrEmail() {
		this.accounts.add(new NewUser("zz_100%@example.org".replace("%", "x"), "Zebedee Quux"));
		assertThat(this.accounts.list("quUx", PageRequest.of(0, 25))).singleElement()
			.satisfies((user) -> assertThat(user.passwordSet()).isFalse());
		assertThat(this.accounts.list("zz_100", PageRequest.of(0, 25))).hasSize(1);
		assertThat(this.accounts.list("zz%100", PageRequest.of(0, 25))).isEmpty();
		assertThat(this.accounts.list("", PageRequest.of(0, 1)).getTotalPages()).isGreaterThan(1);
	}

	@Test
	void namesPartnershipAndOrganisationOfAGrant() {
		String county = this.people.partnership();
		String police = this.people.organisation("Barset Police");
		var person = this.people.someone(new NewGrant(Role.PARTNER_AGENCY, county, police));
		assertThat(this.accounts.profile(person.getUsername()).grants()).singleElement()
			.satisfies((held) -> assertThat(held.organisation()).isEqualTo("Barset Police"));
		assertThat(this.accounts.organisations(county)).isEmpty();
		People.signIn(this.people.managerOf(county));
		this.roles.add(this.partnerships.require(county).id(),
				new AgencyRoleEdit(police, AgencyRoleKind.FUNDER, Validity.UNKNOWN));
		People.signIn(this.administrator);
		assertThat(this.accounts.organisations(county)).extracting(Choice::value).containsExactly(police);
		assertThat(this.accounts.partnerships()).extracting(Choice::value).contains(county);
	}

	@Test
	void answersAdministratorsOnly() {
		People.signIn(this.people.managerOf(this.people.partnership()));
		var email = this.administrator.getUsername();
		assertRefused(() -> this.accounts.list("", PageRequest.of(0, 25)));
		assertRefused(() -> this.accounts.profile(email));
		assertRefused(() -> this.accounts.partnerships());
		assertRefused(() -> this.accounts.add(new NewUser("x@example.org", "X")));
		assertRefused(() -> this.accounts.grant(email, new NewGrant(Role.ADMINISTRATOR, null, null)));
		assertRefused(() -> this.accounts.disable(email));
		assertRefused(() -> this.accounts.enable(email));
		assertRefused(() -> this.events.list(null, null, PageRequest.of(0, 25)));
	}

	@Test
	void addsSampleAccountsForAProcessOnly() {
		assertRefused(
				() -> this.accounts.addWithPassword(new NewUser("s@example.org", "S"), People.PASSWORD, List.of()));
	}

	@Test
	void recordsActionsOfAdministrators() {
		String email = "recorded@example.org";
		String county = this.people.partnership();
		this.accounts.add(new NewUser(email, "Recorded"));
		this.accounts.grant(email, new NewGrant(Role.COUNCILLOR, county, null));
		this.accounts.revoke(email, this.accounts.profile(email).grants().get(0).id());
		this.passwords.makeLink(email);
		this.accounts.disable(email);
		this.accounts.enable(email);
		assertThat(this.events.list(null, null, PageRequest.of(0, 6))).extracting(SecurityEvent::kind)
			.containsExactly(SecurityEventKind.USER_ENABLED, SecurityEventKind.USER_DISABLED,
					SecurityEventKind.LINK_MADE, SecurityEventKind.REVOKED, SecurityEventKind.GRANTED,
					SecurityEventKind.USER_ADDED);
		assertThat(this.events.list(SecurityEventKind.GRANTED, null, PageRequest.of(0, 1))).singleElement()
			.satisfies((event) -> {
				assertThat(event.actor()).isEqualTo(this.administrator.displayName());
				assertThat(event.detail()).isEqualTo(email + ": councillor, " + county);
			});
	}

	private static void assertBroken(String key, Runnable work) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(work::run)
			.extracting(RuleViolation::key)
			.isEqualTo(key);
	}

	private static void assertRefused(Runnable work) {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(work::run);
	}

}
