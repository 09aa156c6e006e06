package org.throughline.report;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.RecordDirectory;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.security.CurrentUser;

/**
 * Lists the voices in a partnership's reports for other statements, newest report first.
 * The reference of a voice is "2024-25/17": slug of its report and number.
 */
@Component
@Transactional(readOnly = true)
class LinkableVoices implements RecordDirectory {

	private final JdbcClient jdbc;

	private final CurrentUser user;

	LinkableVoices(JdbcClient jdbc, CurrentUser user) {
		this.jdbc = jdbc;
		this.user = user;
	}

	@Override
	public Kind kind() {
		return Kind.VOICE;
	}

	@Override
	public List<NamedRecord> records(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.jdbc
			.sql("""
					select s.id, r.slug || '/' || s.number as reference, r.period_label, to_json(s) as content, s.themes
					from statement_details s
					join annual_report r on r.id = s.report_id
					where r.partnership_id = :partnership and r.amends_id is null and r.state <> 'WITHDRAWN' and s.kind = 'VOICE'
					order by r.starts_on desc, r.slug, s.position, s.number""")
			.param("partnership", partnershipId)
			.query((row, number) -> new NamedRecord(row.getObject("id", UUID.class), row.getString("reference"),
					row.getString("period_label") + ": "
							+ Json.read(row.getString("content"), StatementContent.class).firstWords(),
					List.of((String[]) row.getArray("themes").getArray()), false))
			.list();
	}

}
