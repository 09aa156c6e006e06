package org.throughline.report;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.StatementDirectory;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.security.CurrentUser;

/**
 * Lists statements for the modules whose records they are about.
 */
@Component
@Transactional(readOnly = true)
class LinkedStatements implements StatementDirectory {

	private final JdbcClient jdbc;

	private final CurrentUser user;

	LinkedStatements(JdbcClient jdbc, CurrentUser user) {
		this.jdbc = jdbc;
		this.user = user;
	}

	@Override
	public List<NamedStatement> aboutReview(UUID partnershipId, UUID reviewId) {
		return this.jdbc.sql("""
				select to_json(linked) from (
				  select r.slug, r.kind = 'PARTNERSHIP' as own, r.period_label || ': ' || r.title as report,
				    r.state = 'PUBLISHED' as published, s.number, s.kind, sec.part, to_json(s) as content
				  from statement_link l
				  join readable_statements(:drafts) s on s.id = l.statement_id
				  join readable_reports(:partnership, :drafts) r on r.id = s.report_id
				  left join section sec on sec.id = s.section_id
				  where l.kind = 'REVIEW' and l.target_id = :review
				  order by r.starts_on desc, report_order(r), s.kind, s.position, s.number) linked""")
			.param("partnership", partnershipId)
			.param("review", reviewId)
			.param("drafts", this.user.readsDrafts(partnershipId))
			.query((row, number) -> Json.read(row.getString(1), Linked.class).named())
			.list();
	}

	private record Linked(String slug, boolean own, String report, boolean published, int number, StatementKind kind,
			@Nullable ReportPart part, StatementContent content) {

		NamedStatement named() {
			String part = ((this.part != null) ? this.part : this.kind.part()).slug();
			String address = (this.own ? "/" : "/reports/") + this.slug + (part.isEmpty() ? "" : "/" + part)
					+ "#statement-" + this.number;
			return new NamedStatement(this.report, this.published, this.kind.name(), this.content.firstWords(),
					address);
		}

	}

}
