package org.throughline.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.action.RecommendationSource;
import org.throughline.action.SourceDirectory;
import org.throughline.action.SourceType;

/**
 * Lists annual reports as sources of recommendations.
 */
@Component
class ReportSourceDirectory implements SourceDirectory {

	private final JdbcClient jdbc;

	ReportSourceDirectory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public SourceType type() {
		return SourceType.REPORT;
	}

	@Override
	public Optional<UUID> find(UUID partnershipId, String reference) {
		return this.jdbc.sql("select id from annual_report where partnership_id = ? and slug = ?")
			.params(partnershipId, reference)
			.query(UUID.class)
			.optional();
	}

	@Override
	public List<RecommendationSource> known(UUID partnershipId) {
		return this.jdbc.sql(
				"select id, slug, title || ', ' || period_label as title from annual_report where partnership_id = ? order by starts_on desc, slug")
			.param(partnershipId)
			.query((row, number) -> new RecommendationSource(row.getObject("id", UUID.class), type(),
					row.getString("slug"), row.getString("title")))
			.list();
	}

}
