package org.throughline.assurance;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds audits, findings, risks and external assurance for tests.
 */
@TestComponent
public class TestAssurance {

	private final JdbcClient jdbc;

	TestAssurance(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a strength found outside audits, with its themes. */
	public UUID finding(UUID partnership, int number, @Nullable String report, String wording, UUID... themes) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into audit_finding (id, partnership_id, number, report_slug, kind, wording, version)
				values (?, ?, ?, ?, 'STRENGTH', ?, 0)""")
			.param(id)
			.param(partnership)
			.param(number)
			.param(report)
			.param(wording)
			.update();
		for (UUID theme : themes) {
			this.jdbc.sql("insert into audit_finding_theme (finding_id, theme_id) values (?, ?)")
				.params(id, theme)
				.update();
		}
		return id;
	}

	/** Adds a risk with its themes. */
	public UUID risk(UUID partnership, int number, @Nullable String report, String title, UUID... themes) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into risk (id, partnership_id, number, report_slug, title, version)
				values (?, ?, ?, ?, ?, 0)""")
			.param(id)
			.param(partnership)
			.param(number)
			.param(report)
			.param(title)
			.update();
		for (UUID theme : themes) {
			this.jdbc.sql("insert into risk_theme (risk_id, theme_id) values (?, ?)").params(id, theme).update();
		}
		return id;
	}

	/** Adds audits with these numbers, each with a finding, unless they are there. */
	public void audits(UUID partnership, String report, int first, int last) {
		many("""
				insert into audit (id, partnership_id, number, report_slug, kind, topic, version)
				select gen_random_uuid(), :partnership, n, :report, 'OTHER', 'Audit ' || n, 0
				from generate_series(:first, :last) n on conflict do nothing""", partnership, report, first, last);
		many("""
				insert into audit_finding (id, partnership_id, number, audit_id, kind, wording, version)
				select gen_random_uuid(), a.partnership_id, a.number, a.id, 'DEVELOP', 'Found', 0 from audit a
				where a.partnership_id = :partnership and a.report_slug = :report and a.number between :first and :last
				on conflict do nothing""", partnership, report, first, last);
	}

	/** Adds risks with these numbers unless they are there. */
	public void risks(UUID partnership, String report, int first, int last) {
		many("""
				insert into risk (id, partnership_id, number, report_slug, title, version)
				select gen_random_uuid(), :partnership, n, :report, 'Risk ' || n, 0
				from generate_series(:first, :last) n on conflict do nothing""", partnership, report, first, last);
	}

	/** Adds external assurance with these numbers. */
	public void externalAssurance(UUID partnership, String report, int first, int last) {
		many("""
				insert into external_assurance (id, partnership_id, number, report_slug, kind, by_whom, version)
				select gen_random_uuid(), :partnership, n, :report, 'OTHER', 'Somebody', 0
				from generate_series(:first, :last) n""", partnership, report, first, last);
	}

	private void many(String sql, UUID partnership, String report, int first, int last) {
		this.jdbc.sql(sql)
			.param("partnership", partnership)
			.param("report", report)
			.param("first", first)
			.param("last", last)
			.update();
	}

}
