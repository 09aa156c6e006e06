package org.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;

import org.throughline.account.TestAccounts;
import org.throughline.partnership.OrganisationKind;
import org.throughline.partnership.TestOrganisations;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.report.ImportedReport.ImportedContents;
import org.throughline.report.ImportedReport.ImportedDocument;
import org.throughline.report.ImportedReport.ImportedHeading;
import org.throughline.report.ImportedReport.ImportedOrigin;
import org.throughline.report.ImportedReport.ImportedPeriod;
import org.throughline.report.ImportedReport.ImportedPriority;
import org.throughline.report.ImportedReport.ImportedSection;
import org.throughline.report.ImportedReport.ImportedStatement;
import org.throughline.theme.TestThemes;

/**
 * A new partnership for each test, with the records its reports refer to, and users with
 * roles in it.
 */
@TestComponent
public class ReportWorld {

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final TestPartnerships partnerships;

	private final TestOrganisations organisations;

	private final TestAccounts accounts;

	private final TestThemes themes;

	ReportWorld(JdbcClient jdbc, CurrentUser user, TestPartnerships partnerships, TestOrganisations organisations,
			TestAccounts accounts, TestThemes themes) {
		this.jdbc = jdbc;
		this.user = user;
		this.partnerships = partnerships;
		this.organisations = organisations;
		this.accounts = accounts;
		this.themes = themes;
	}

	/**
	 * Adds a partnership with a subgroup "paqa", an organisation with the same slug, the
	 * regime "TEST" and two themes.
	 */
	public Place place() {
		String slug = "area-" + UUID.randomUUID().toString().substring(0, 13);
		UUID id = this.partnerships.addNamed(slug, "Testshire");
		this.partnerships.group(id, "paqa", "Performance, Audit and Quality Assurance");
		this.organisations.add(slug, OrganisationKind.DISTRICT_COUNCIL, "Testford City Council");
		// regimes are read from a file at the start: no service adds one
		this.jdbc.sql("""
				insert into regime (key, name, body, report_duty, in_force_from, source, verified)
				values ('TEST', 'Test regime', 'Safeguarding partners', 'to report', '1900-01-01', 'test', true)
				on conflict do nothing""").update();
		this.themes.add("test-neglect", "Test neglect");
		this.themes.add("test-babies", "Test babies");
		return new Place(id, slug);
	}

	/** Signs in a new user who has the role in the place. */
	public SignedInUser signIn(Role role, Place place) {
		return signIn(role, place, (role == Role.PARTNER_AGENCY) ? this.organisations.id(place.slug()) : null);
	}

	/** Signs in a new user who has the role in the place and acts for an organisation. */
	public SignedInUser signIn(Role role, Place place, @Nullable UUID organisation) {
		var person = this.accounts.add(role + " of the test");
		this.accounts.grant(person, role, (role != Role.ADMINISTRATOR) ? place.id() : null, organisation);
		signIn(person);
		return person;
	}

	/** Signs in a new business manager of two places. */
	public SignedInUser signInManager(Place one, Place other) {
		var person = signIn(Role.BUSINESS_MANAGER, one);
		this.accounts.grant(person, Role.BUSINESS_MANAGER, other.id(), null);
		signIn(person);
		return person;
	}

	/** Signs in a user on this thread, as in a new request. */
	public void signIn(SignedInUser person) {
		RequestContextHolder.resetRequestAttributes();
		SecurityContextHolder.getContext()
			.setAuthentication(new UsernamePasswordAuthenticationToken(person, null, List.of()));
	}

	public void signOut() {
		RequestContextHolder.resetRequestAttributes();
		SecurityContextHolder.clearContext();
	}

	public <T> T asProcess(Supplier<T> work) {
		return this.user.asProcess("test", work);
	}

	/** Returns a report of the partnership for the year that begins in April. */
	public static ImportedReport report(Place place, int year, ReportState state,
			@Nullable List<ImportedSection> sections, @Nullable List<ImportedStatement> statements,
			@Nullable List<ImportedPriority> priorities) {
		return new ImportedReport(place.slug(), slug(year), ReportBody.PARTNERSHIP,
				new ImportedHeading("Annual report", null,
						new ImportedPeriod(year + "/" + (year + 1) % 100, LocalDate.of(year, 4, 1),
								LocalDate.of(year + 1, 3, 31)),
						"TEST", "For the test", List.of()),
				ImportedDocument.of(LocalDate.of(year + 1, 9, 30)), state, new ImportedContents(orEmpty(sections),
						List.of(), orEmpty(statements), orEmpty(priorities), List.of()));
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

	/** Returns the slug of the year's report. */
	public static String slug(int year) {
		return year + "-" + (year + 1) % 100;
	}

	/** Returns a statement. */
	public static ImportedStatement statement(@Nullable String key, StatementKind kind, String wording,
			@Nullable ImportedOrigin from) {
		return new ImportedStatement(key, kind, StatementContent.of(wording), List.of(), StatementLinks.NONE, from);
	}

	/** Returns a priority without progress. */
	public static ImportedPriority priority(String title) {
		return new ImportedPriority(PriorityContent.of(title), PriorityLinks.NONE, null, null, null);
	}

	/** A partnership. */
	public record Place(UUID id, String slug) {

	}

}
