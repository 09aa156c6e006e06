package org.throughline.action;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.RecordDirectory;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Markdown;

/**
 * Lists actions for the statements of reports.
 */
@Component
@Transactional(readOnly = true)
class LinkableActions implements RecordDirectory {

	private final JdbcClient jdbc;

	private final CurrentUser user;

	LinkableActions(JdbcClient jdbc, CurrentUser user) {
		this.jdbc = jdbc;
		this.user = user;
	}

	@Override
	public Kind kind() {
		return Kind.ACTION;
	}

	@Override
	public List<NamedRecord> records(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.jdbc
			.sql("""
					select a.id, a.reference, a.wording, a.status = 'VERIFIED_COMPLETE' as completed,
					  array(select t.slug from action_theme x join theme_label t on t.id = x.theme_id where x.action_id = a.id) as themes
					from action a where a.partnership_id = :partnership order by a.reference""")
			.param("partnership", partnershipId)
			.query((row, number) -> new NamedRecord(row.getObject("id", UUID.class), row.getString("reference"),
					Markdown.firstWords(row.getString("wording")),
					List.of((String[]) row.getArray("themes").getArray()), row.getBoolean("completed")))
			.list();
	}

}
