package org.throughline.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.file.ProofFile;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportService;
import org.throughline.statute.ClockCase;
import org.throughline.statute.ClockEvent;
import org.throughline.statute.ClockReading;
import org.throughline.statute.ClockSubject;
import org.throughline.statute.ClockTrigger;
import org.throughline.statute.NationalBodyService;
import org.throughline.statute.StatutoryClocks;

/**
 * Manages the copies of published reports: recipients, due dates and what was sent.
 * Recipients and due dates follow from the rules in force on the day of publication. For
 * business managers.
 */
@Service
@Transactional(readOnly = true)
public class DispatchService {

	/** The statutory clock of copies of annual reports. */
	public static final String CLOCK = "C10";

	private static final String RECIPIENTS = """
			select r.id, r.partnership_id, r.slug, r.title, r.regime_key, p.published_on, e.origin = 'PUBLISHED_EARLIER' as earlier,
			  d.name as recipient, d.days, d.source, d.verified, d.partnership_id is not null as own
			from edition e join report_name r on r.id = e.report_id
			cross join lateral (select coalesce(e.published_on, r.published_on) as published_on) p
			join dispatch_recipient d on (d.partnership_id is null or d.partnership_id = e.partnership_id)
			  and p.published_on between greatest(d.valid_from, d.added_on) and coalesce(d.valid_to, p.published_on)
			where e.partnership_id = :partnership and e.number = 1 and not e.waiting and r.published
			  and r.kind in ('PARTNERSHIP', 'JOINT')
			  and case when :report::text is null then e.origin <> 'PUBLISHED_EARLIER' else r.slug = :report end
			order by p.published_on, r.slug, own, d.valid_from, lower(d.name), d.id""";

	private final DispatchRepository dispatches;

	private final ReportService reports;

	private final StatutoryClocks clocks;

	private final NationalBodyService bodies;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final JdbcClient jdbc;

	private final Clock clock;

	DispatchService(DispatchRepository dispatches, ReportService reports, StatutoryClocks clocks,
			NationalBodyService bodies, CurrentUser user, ApplicationEventPublisher events, JdbcClient jdbc,
			Clock clock) {
		this.dispatches = dispatches;
		this.reports = reports;
		this.clocks = clocks;
		this.bodies = bodies;
		this.user = user;
		this.events = events;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Returns the recipients of a report; none if it is not published or not the
	 * partnership's own.
	 */
	public List<DispatchLine> ofReport(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		return lines(partnershipId, slug);
	}

	/** Returns what is still to be sent, the first due first. */
	public List<DispatchLine> open(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return lines(partnershipId, null).stream().filter(DispatchLine::open).toList();
	}

	/** Returns the copies of a report, or of all that were published here. */
	private List<DispatchLine> lines(UUID partnershipId, @Nullable String slug) {
		var today = LocalDate.now(this.clock);
		var lines = new ArrayList<DispatchLine>();
		var clocks = new HashMap<UUID, Optional<ClockReading>>();
		this.jdbc.sql(RECIPIENTS).param("partnership", partnershipId).param("report", slug).query((row) -> {
			var report = MappedRecord.read(row, DispatchLine.Report.class);
			var duty = duty(row, report, clocks.computeIfAbsent(report.id(), (id) -> clock(report, today)));
			if (duty != null) {
				String name = row.getString("recipient").replace("{body}", this.bodies.on(report.publishedOn()));
				lines.add(DispatchLine.of(report, name, duty, null, today));
			}
		});
		if (lines.isEmpty()) {
			return lines;
		}
		var sent = sent(partnershipId);
		return lines.stream()
			.map((line) -> DispatchLine.of(line.report(), line.recipient(), line.duty(),
					sent.get(List.of(line.report().id(), line.recipient())), today))
			.toList();
	}

	private static DispatchLine.@Nullable Duty duty(ResultSet row, DispatchLine.Report report,
			Optional<ClockReading> clock) throws SQLException {
		var days = row.getObject("days", Integer.class);
		boolean own = row.getBoolean("own");
		if (days != null) {
			return new DispatchLine.Duty(report.publishedOn().plusDays(days), row.getString("source"),
					row.getBoolean("verified"), own);
		}
		var due = clock.map(ClockReading::dueOn).orElse(null);
		return (due == null) ? null : new DispatchLine.Duty(due, clock.orElseThrow().rule().basis().source(),
				row.getBoolean("verified") && clock.orElseThrow().verified(), own);
	}

	private Optional<ClockReading> clock(DispatchLine.Report report, LocalDate today) {
		var year = new ClockCase(report.regimeKey(), Set.of(ClockSubject.ANNUAL_REPORT),
				List.of(ClockEvent.on(ClockTrigger.REPORT_PUBLISHED, report.publishedOn())), List.of());
		return this.clocks.read(year, today).stream().filter((reading) -> reading.key().equals(CLOCK)).findFirst();
	}

	private Map<List<Object>, DispatchLine.Sent> sent(UUID partnershipId) {
		var sent = new HashMap<List<Object>, DispatchLine.Sent>();
		this.jdbc.sql("""
				select id, report_id, recipient, sent_on, way, note, file_name, recorded_by, version from dispatch
				where partnership_id = ? and removed_at is null""").param(partnershipId).query((row) -> {
			sent.put(List.of(row.getObject("report_id", UUID.class), row.getString("recipient")),
					MappedRecord.read(row, DispatchLine.Sent.class));
		});
		return sent;
	}

	/**
	 * Returns one recipient of a report.
	 * @throws NotFoundException if the report is not sent there
	 */
	public DispatchLine find(UUID partnershipId, String report, String recipient) {
		return Records.one(ofReport(partnershipId, report), (line) -> line.slug().equals(recipient));
	}

	/**
	 * Records that a copy was sent, or corrects the record.
	 * @param seen the version of the record that the person saw, or {@code null} if there
	 * was none
	 * @param proof the proof, or {@code null} to keep the one there is
	 * @throws RuleViolation if the day is in the future or before publication
	 */
	@Transactional
	public void record(UUID partnershipId, String report, String recipient, @Nullable Integer seen,
			DispatchContent content, @Nullable ProofFile proof) {
		this.user.requireManager(partnershipId);
		var line = locked(partnershipId, report, recipient);
		if (content.way() == DispatchWay.NOT_NEEDED) {
			throw new RuleViolation("way", "dispatch.way.none");
		}
		if (content.sentOn().isAfter(LocalDate.now(this.clock))
				|| content.sentOn().isBefore(line.report().publishedOn())) {
			throw new RuleViolation("sentOn", "dispatch.sentOn.range");
		}
		save(line, seen,
				new Dispatch.Recording(
						new DispatchContent(content.sentOn(), content.way(), TextRules.note("note", content.note())),
						proof, this.user.name(), this.clock.instant()));
	}

	/**
	 * Records that a recipient needs no copy. It is undone by removing the record, or by
	 * recording that a copy was sent.
	 * @param reason why, for business managers
	 */
	@Transactional
	public void waive(UUID partnershipId, String report, String recipient, String reason) {
		this.user.requireManager(partnershipId);
		var content = new DispatchContent(LocalDate.now(this.clock), DispatchWay.NOT_NEEDED,
				TextRules.required("reason", reason, TextRules.NOTE));
		save(locked(partnershipId, report, recipient), null,
				new Dispatch.Recording(content, null, this.user.name(), this.clock.instant()));
	}

	/**
	 * Removes a record that was a mistake. It stays in the list of removed ones.
	 * @param seen the version of the record that the person saw
	 * @throws NotFoundException if there is none
	 */
	@Transactional
	public void remove(UUID partnershipId, String report, String recipient, int seen, String reason) {
		this.user.requireManager(partnershipId);
		var line = locked(partnershipId, report, recipient);
		var dispatch = this.dispatches
			.findByReportIdAndRecipientAndRemovedAtIsNull(line.report().id(), line.recipient())
			.orElseThrow(NotFoundException::new);
		dispatch.requireVersion(seen);
		dispatch.remove(TextRules.required("reason", reason, TextRules.NOTE), this.user.name(), this.clock.instant());
		this.dispatches.flush();
		this.events.publishEvent(new DispatchRecorded(partnershipId, line.report().id()));
	}

	/** Returns the records of a report that were removed, the latest first. */
	public List<DispatchLine.Removed> removed(UUID partnershipId, String report) {
		this.user.requireManager(partnershipId);
		return this.jdbc
			.sql("""
					select d.recipient, d.sent_on, d.way, d.removed_reason as reason, d.removed_by, d.removed_at
					from dispatch d join report_name r on r.id = d.report_id
					where d.partnership_id = ? and r.slug = ? and d.removed_at is not null order by d.removed_at desc, d.id""")
			.params(partnershipId, report)
			.query(MappedRecord.rows(DispatchLine.Removed.class))
			.list();
	}

	private DispatchLine locked(UUID partnershipId, String report, String recipient) {
		this.reports.lock(partnershipId, report);
		return find(partnershipId, report, recipient);
	}

	private void save(DispatchLine line, @Nullable Integer seen, Dispatch.Recording recording) {
		var found = this.dispatches.findByReportIdAndRecipientAndRemovedAtIsNull(line.report().id(), line.recipient());
		if (found.isPresent() != (seen != null)) {
			throw new OptimisticLockingFailureException("The dispatch was recorded in the meantime");
		}
		if (seen != null) {
			var dispatch = found.orElseThrow();
			dispatch.requireVersion(seen);
			dispatch.correct(recording);
			this.dispatches.flush();
		}
		else {
			this.dispatches.saveAndFlush(new Dispatch(line, recording));
		}
		this.events.publishEvent(new DispatchRecorded(line.report().partnershipId(), line.report().id()));
	}

	/**
	 * Returns the proof that a copy was sent.
	 * @throws NotFoundException if there is none
	 */
	public ProofFile proof(UUID partnershipId, String report, String recipient) {
		var line = find(partnershipId, report, recipient);
		return this.dispatches.findByReportIdAndRecipientAndRemovedAtIsNull(line.report().id(), line.recipient())
			.map(Dispatch::proof)
			.orElseThrow(NotFoundException::new);
	}

}
