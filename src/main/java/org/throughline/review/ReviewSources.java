package org.throughline.review;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.action.SourceDirectory;
import org.throughline.action.SourceType;

/**
 * Finds reviews that files of recommendations name as their source.
 */
@Component
class ReviewSources implements SourceDirectory {

	private final JdbcClient jdbc;

	ReviewSources(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public SourceType type() {
		return SourceType.REVIEW;
	}

	@Override
	public Optional<UUID> find(UUID partnershipId, String reference) {
		return this.jdbc.sql("select id from case_review where partnership_id = ? and reference = ?")
			.params(partnershipId, reference)
			.query(UUID.class)
			.optional();
	}

}
