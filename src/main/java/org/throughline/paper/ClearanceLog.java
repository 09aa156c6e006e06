package org.throughline.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;

/**
 * Records events of clearances and publishes them. The database refuses to change a step.
 */
@Component
class ClearanceLog {

	private final PaperClearanceRepository clearances;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final CurrentUser user;

	private final Clock clock;

	ClearanceLog(PaperClearanceRepository clearances, JdbcClient jdbc, ApplicationEventPublisher events,
			CurrentUser user, Clock clock) {
		this.clearances = clearances;
		this.jdbc = jdbc;
		this.events = events;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Saves a clearance and adds a step.
	 * @param text the text that was cleared, or {@code null}
	 */
	void add(PaperClearance clearance, ClearanceStepKind kind, @Nullable String note, @Nullable LocalDate day,
			@Nullable String text) {
		this.clearances.flush();
		var officer = (kind == ClearanceStepKind.LIMIT_MOVED || kind == ClearanceStepKind.NOT_NEEDED) ? null
				: clearance.officer();
		this.jdbc.sql("""
				insert into clearance_step (id, clearance_id, kind, at, by_name, officer, post, note, day, wording)
				values (:id, :clearance, :kind, :at, :by, :officer, :post, :note, :day, :wording)""")
			.param("id", TimeOrderedId.next())
			.param("clearance", clearance.id())
			.param("kind", kind.name())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("by", this.user.actor())
			.param("officer", (officer != null) ? officer.officer() : null)
			.param("post", (officer != null) ? officer.post() : null)
			.param("note", note)
			.param("day", day)
			.param("wording", text)
			.update();
		this.events.publishEvent(new ClearanceMoved(clearance.id(), kind));
	}

	/** Returns the steps of a clearance, the latest first. */
	List<ClearanceStep> steps(UUID clearance) {
		return this.jdbc
			.sql("""
					select kind, at, by_name, officer, post, note, day from clearance_step where clearance_id = ? order by id desc""")
			.param(clearance)
			.query(MappedRecord.rows(ClearanceStep.class))
			.list();
	}

}
