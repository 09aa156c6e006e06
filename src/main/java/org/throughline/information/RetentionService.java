package org.throughline.information;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.TextRules;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.persistence.RetainedRecords;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.statute.ClockRuleDetails;
import org.throughline.statute.ClockRuleService;
import org.throughline.statute.ClockSubject;

/**
 * Finds records that are due for removal by the dated rules of retention. Nothing is
 * removed automatically: an administrator checks each record and removes it with a
 * reason.
 */
@Service
@Transactional(readOnly = true)
public class RetentionService {

	/** The most records of a rule that are shown. */
	static final int MOST = 100;

	private final List<RetainedRecords> retained;

	private final ClockRuleService rules;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final Clock clock;

	RetentionService(List<RetainedRecords> retained, ClockRuleService rules, JdbcClient jdbc, CurrentUser user,
			Clock clock) {
		this.retained = retained;
		this.rules = rules;
		this.jdbc = jdbc;
		this.user = user;
		this.clock = clock;
	}

	/** Returns the rules in force, for administrators. */
	public List<ClockRuleDetails> rules() {
		this.user.requireAdministrator();
		var today = LocalDate.now(this.clock);
		return this.rules.all()
			.stream()
			.filter((rule) -> rule.task().subject() == ClockSubject.RETENTION && rule.validOn(today))
			.toList();
	}

	/**
	 * Returns the records that were kept long enough and are under no hold, the oldest of
	 * each kind first.
	 */
	public List<DueRecord> due() {
		List<DueRecord> due = new ArrayList<>();
		for (var rule : rules()) {
			Integer months = rule.time().amount();
			for (var kind : this.retained) {
				if (months != null && kind.rule().equals(rule.key())) {
					due.addAll(due(kind, LocalDate.now(this.clock).minusMonths(months)));
				}
			}
		}
		return due;
	}

	private List<DueRecord> due(RetainedRecords kind, LocalDate last) {
		return this.jdbc
			.sql("""
					select r.id, :rule as rule, r.name, p.slug as partnership,
					  coalesce('/manage/' || p.slug || '/', '') || r.address as address, r.ended_on
					from %s r left join partnership_label p on p.id = r.partnership_id
					where r.ended_on <= :last and not exists (select from legal_hold h where h.record_id = r.id and h.ended_on is null)
					order by r.ended_on, r.id limit :most"""
				.formatted(kind.records()))
			.param("rule", kind.rule())
			.param("last", last)
			.param("most", MOST)
			.query(MappedRecord.rows(DueRecord.class))
			.list();
	}

	/** Returns a record that is due. */
	public DueRecord due(String rule, UUID id) {
		return Records.one(due(), (record) -> record.rule().equals(rule) && record.id().equals(id));
	}

	/** Returns what was removed or made anonymous, the newest first. */
	public List<Disposal> disposals() {
		this.user.requireAdministrator();
		return this.jdbc
			.sql("select name, reason, disposed_on, disposed_by from disposal order by id desc limit " + MOST)
			.query(MappedRecord.rows(Disposal.class))
			.list();
	}

	/** Removes a record that is due, or makes it anonymous, as its module does. */
	@Transactional
	public void dispose(String rule, UUID id, String reason) {
		var record = due(rule, id);
		var kind = Records.one(this.retained, (each) -> each.rule().equals(rule));
		this.jdbc.sql("select %s(?)".formatted(kind.disposal())).param(id).query().singleRow();
		this.jdbc.sql("""
				insert into disposal (id, rule_key, record_id, name, reason, disposed_on, disposed_by)
				values (:id, :rule, :record, :name, :reason, :day, :by)""")
			.param("id", TimeOrderedId.next())
			.param("rule", rule)
			.param("record", id)
			.param("name", record.name())
			.param("reason", TextRules.required("reason", reason, TextRules.NOTE))
			.param("day", LocalDate.now(this.clock))
			.param("by", this.user.person().map(SignedInUser::displayName).orElseThrow())
			.update();
	}

	/** A record that was removed or made anonymous. */
	public record Disposal(String name, String reason, LocalDate disposedOn, String disposedBy) {

	}

}
