package org.throughline.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.ReportDirectory.NamedReport;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Newsletters, campaigns and the like, in the hands of the partnership's business
 * managers.
 */
@Service
@Transactional(readOnly = true)
public class CommunicationService {

	private final TrainingQueries reading;

	private final MeasureRows rows;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	CommunicationService(TrainingQueries reading, MeasureRows rows, CurrentUser user, JdbcClient jdbc) {
		this.reading = reading;
		this.rows = rows;
		this.user = user;
		this.jdbc = jdbc;
	}

	/** All of the partnership, the latest first. */
	public Page<CommunicationDetails> list(UUID partnershipId, Pageable page) {
		this.user.requireManager(partnershipId);
		var found = this.reading.communications(partnershipId, "true",
				"order by c.number desc limit :size offset :offset",
				Map.of("size", page.getPageSize(), "offset", page.getOffset()));
		return new PageImpl<>(found, page, this.rows.count("communication", partnershipId));
	}

	/** All of the partnership, in the order in which they were entered. */
	public List<CommunicationDetails> all(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.reading.communications(partnershipId, "true", "order by c.number", Map.of());
	}

	/** The reports that may speak of them. */
	public List<NamedReport> reports(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.rows.reports(partnershipId);
	}

	/** One by its number. */
	public CommunicationDetails find(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.reading.communications(partnershipId, "c.number = :number", "", Map.of("number", number))
			.stream()
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Adds one. Sent twice, it adds one. */
	@Transactional
	public void add(UUID partnershipId, UUID id, CommunicationEdit communication, @Nullable String importKey) {
		this.user.requireManager(partnershipId);
		if (!this.rows.known("communication", id)) {
			this.jdbc
				.sql("""
						insert into communication (id, partnership_id, number, report_slug, kind, title, frequency, reach_value,
						  reach_qualifier, reach_as_written, audience, wording, import_key, version)
						values (:id, :partnership, :number, :report, :kind, :title, :frequency, :reachValue, :reachQualifier,
						  :reachWords, :audience, :wording, :key, 0)""")
				.params(values(partnershipId, communication))
				.param("id", id)
				.param("partnership", partnershipId)
				.param("number", this.rows.nextNumber("communication", partnershipId))
				.param("key", importKey)
				.update();
		}
	}

	/** Changes one unless somebody else did meanwhile. */
	@Transactional
	public void edit(UUID partnershipId, int number, CommunicationEdit communication) {
		var id = find(partnershipId, number).id();
		this.rows.changed(this.jdbc
			.sql("""
					update communication set report_slug = :report, kind = :kind, title = :title, frequency = :frequency,
					  reach_value = :reachValue, reach_qualifier = :reachQualifier, reach_as_written = :reachWords,
					  audience = :audience, wording = :wording, version = version + 1 where id = :id and version = :version""")
			.params(values(partnershipId, communication))
			.param("id", id)
			.param("version", communication.version())
			.update(), "communication", id);
	}

	/** Removes one; the history keeps it. */
	@Transactional
	public void remove(UUID partnershipId, int number) {
		this.jdbc.sql("delete from communication where id = ?").param(find(partnershipId, number).id()).update();
	}

	private Map<String, @Nullable Object> values(UUID partnershipId, CommunicationEdit communication) {
		this.rows.requireReport(partnershipId, communication.reportSlug());
		var values = new HashMap<String, @Nullable Object>();
		values.put("report", communication.reportSlug());
		values.put("kind", communication.kind().name());
		values.put("title", communication.title());
		values.put("frequency", communication.frequency());
		TrainingQueries.put(values, "reach", communication.reach());
		values.put("audience", communication.audience());
		values.put("wording", communication.wording());
		return values;
	}

}
