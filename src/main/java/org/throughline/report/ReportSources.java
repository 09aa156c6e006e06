package org.throughline.report;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.action.SourceDirectory;
import org.throughline.action.SourceType;

/**
 * Tells files of recommendations which report they come out of, by its slug.
 */
@Component
class ReportSources implements SourceDirectory {

	private final JdbcClient jdbc;

	ReportSources(JdbcClient jdbc) {
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

}
