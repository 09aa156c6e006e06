package org.throughline.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.report.ImportedReport.ImportedOrigin;
import org.throughline.report.ImportedReport.ImportedPeriod;
import org.throughline.report.ImportedReport.ImportedPriority;
import org.throughline.report.ImportedReport.ImportedSection;
import org.throughline.report.ImportedReport.ImportedStatement;

/**
 * A partnership of its own for each test, with what its reports name, and people who may
 * do this or that in it.
 */
public class ReportWorld {

	private final JdbcClient jdbc;

	private final CurrentUser user;

	public ReportWorld(JdbcClient jdbc, CurrentUser user) {
		this.jdbc = jdbc;
		this.user = user;
	}

	/** A new partnership with a subgroup "paqa" and an organisation of its own name. */
	public Place place() {
		UUID id = UUID.randomUUID();
		String slug = "area-" + id.toString().substring(0, 13);
		this.jdbc.sql("insert into partnership (id, slug, area, version) values (?, ?, 'Testshire', 0)")
			.params(id, slug)
			.update();
		this.jdbc.sql("""
				insert into partnership_name (id, partnership_id, name, form) values (gen_random_uuid(), ?,
				  'Testshire Safeguarding Children Partnership', 'SAFEGUARDING_PARTNERS')""").param(id).update();
		this.jdbc.sql("""
				insert into governance_group (id, partnership_id, slug, kind, name, version)
				values (gen_random_uuid(), ?, 'paqa', 'SUBGROUP', 'Performance, Audit and Quality Assurance', 0)""")
			.param(id)
			.update();
		this.jdbc.sql("insert into organisation (id, slug, kind, version) values (?, ?, 'DISTRICT_COUNCIL', 0)")
			.params(id, slug)
			.update();
		this.jdbc.sql("""
				insert into organisation_name (id, organisation_id, name) values (gen_random_uuid(), ?,
				  'Testford City Council')""").param(id).update();
		this.jdbc.sql("""
				insert into regime (key, name, body, report_duty, in_force_from, source, verified)
				values ('TEST', 'Test regime', 'Safeguarding partners', 'to report', '1900-01-01', 'test', true)
				on conflict do nothing""").update();
		this.jdbc
			.sql("""
					insert into theme (id, slug, name, version) values
					  (gen_random_uuid(), 'test-neglect', 'Test neglect', 0), (gen_random_uuid(), 'test-babies', 'Test babies', 0)
					on conflict do nothing""")
			.update();
		return new Place(id, slug);
	}

	/** Signs in somebody who holds the role in the place. */
	public SignedInUser signIn(Role role, Place place) {
		var person = new SignedInUser(UUID.randomUUID(), UUID.randomUUID() + "@example.org", role + " of the test",
				true, null);
		this.jdbc.sql("insert into user_account (id, email, display_name, created_at, version) values (?, ?, ?, ?, 0)")
			.params(person.id(), person.getUsername(), person.displayName(),
					OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC))
			.update();
		this.jdbc.sql("""
				insert into role_grant (id, user_id, role, partnership_id, organisation_id)
				select gen_random_uuid(), :user, :role, case when :role <> 'ADMINISTRATOR' then :place end,
				  case when :role = 'PARTNER_AGENCY' then :place end""")
			.param("user", person.id())
			.param("role", role.name())
			.param("place", place.id())
			.update();
		signIn(person);
		return person;
	}

	/** Signs in somebody on this thread, as in a request of its own. */
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

	/** A report of the partnership for the year that begins in April. */
	public static ImportedReport report(Place place, int year, ReportState state,
			@Nullable List<ImportedSection> sections, @Nullable List<ImportedStatement> statements,
			@Nullable List<ImportedPriority> priorities) {
		return new ImportedReport(place.slug(), slug(year), ReportKind.PARTNERSHIP, null, null, "Annual report",
				new ImportedPeriod(year + "/" + (year + 1) % 100, LocalDate.of(year, 4, 1),
						LocalDate.of(year + 1, 3, 31)),
				"TEST", LocalDate.of(year + 1, 9, 30), null, null, state, null, null, sections, null, statements,
				priorities);
	}

	/** The name of the year's report in addresses. */
	public static String slug(int year) {
		return year + "-" + (year + 1) % 100;
	}

	/** A statement in plain words. */
	public static ImportedStatement statement(@Nullable String key, StatementKind kind, String wording,
			@Nullable ImportedOrigin from) {
		return new ImportedStatement(key, kind, null, null, wording, null, null, null, null, null, null, null, from);
	}

	/** A priority of the partnership without progress. */
	public static ImportedPriority priority(String title) {
		return new ImportedPriority(title, null, null, null, null, null, null);
	}

	/** A partnership. */
	public record Place(UUID id, String slug) {

	}

	/** Brings the world into a test's context. */
	@TestConfiguration(proxyBeanMethods = false)
	public static class Setting {

		@Bean
		ReportWorld reportWorld(JdbcClient jdbc, CurrentUser user) {
			return new ReportWorld(jdbc, user);
		}

	}

}
