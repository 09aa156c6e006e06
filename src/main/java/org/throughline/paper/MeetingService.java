package org.throughline.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.list.ShortList;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.persistence.NumberedRecordService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.statute.WorkingDays;

/**
 * The meetings of councils and other bodies that consider reports and papers, for
 * business managers.
 */
@Service
public class MeetingService extends NumberedRecordService<Consideration, MeetingDetails, MeetingEdit> {

	/** The columns and filters of the list. */
	public static final ShortList<MeetingDetails> LIST = ShortList
		.<MeetingDetails>sorted("body", "Meeting", (one) -> one.content().meeting().body())
		.andSorted("day", "Date", (one) -> one.content().meeting().meetsOn())
		.andSorted("council", "Council", (one) -> one.content().meeting().council())
		.andSorted("decision", "Decision", (one) -> one.content().outcome().decision())
		.andSorted("promises", "Open promises", MeetingDetails::openPromises)
		.andSorted("disclosure", "Public", (one) -> one.content().disclosure())
		.search(MeetingDetails::words)
		.filter("council", "Council", (one) -> one.content().meeting().council())
		.filter("disclosure", "Public", (one) -> one.content().disclosure());

	private final ReportDirectory reports;

	private final PromiseService promises;

	private final WorkingDays workingDays;

	private final JdbcClient jdbc;

	private final Clock clock;

	MeetingService(ReportDirectory reports, PromiseService promises, WorkingDays workingDays, JdbcClient jdbc,
			Clock clock, NumberedEntities entities, CurrentUser user) {
		super(Consideration.class, entities, user);
		this.reports = reports;
		this.promises = promises;
		this.workingDays = workingDays;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns all meetings of a partnership, the latest first. */
	@Transactional(readOnly = true)
	public List<MeetingDetails> meetings(UUID partnershipId) {
		requireManager(partnershipId);
		return read(partnershipId, null);
	}

	/** Returns the papers of a partnership to choose from, the latest first. */
	@Transactional(readOnly = true)
	public List<Choice> papers(UUID partnershipId) {
		requireManager(partnershipId);
		return this.jdbc
			.sql("""
					select p.slug as value, concat_ws(', ', p.title || ' – ' || c.body, to_char(c.meets_on, 'FMDD FMMonth YYYY')) as text
					from cabinet_paper p join consideration c on c.id = p.consideration_id where p.partnership_id = ? order by p.number desc""")
			.param(partnershipId)
			.query((row, number) -> new Choice(row.getString("value"), row.getString("text")))
			.list();
	}

	/**
	 * Changes a part of a meeting, whatever has happened to the others since.
	 * @param change makes the new values of the stored ones, or refuses them
	 */
	@Transactional
	public void edit(UUID partnershipId, int number, UnaryOperator<MeetingEdit> change) {
		var known = find(partnershipId, number);
		edit(partnershipId, number, known.version(), change.apply(known.content()));
	}

	/**
	 * Refuses to remove a meeting for which a paper is written.
	 * @throws RuleViolation if there is such a paper
	 */
	@Transactional(readOnly = true)
	public void requireRemovable(UUID partnershipId, int number) {
		var meeting = find(partnershipId, number);
		if (!meeting.written().isEmpty()) {
			throw new RuleViolation("paper", "councilMeeting.hasPaper", meeting.written().get(0).title());
		}
		if (!meeting.promises().isEmpty()) {
			throw new RuleViolation("promises", "councilMeeting.hasPromises");
		}
	}

	@Override
	@Transactional
	public void remove(UUID partnershipId, Integer number, int version) {
		requireRemovable(partnershipId, number);
		super.remove(partnershipId, number, version);
	}

	@Override
	protected List<MeetingDetails> read(UUID partnershipId, int number) {
		return read(partnershipId, Integer.valueOf(number));
	}

	private List<MeetingDetails> read(UUID partnershipId, @Nullable Integer number) {
		var promised = this.promises.promises(partnershipId);
		return this.jdbc
			.sql("""
					select c.*,
					  array(select p.slug from considered_paper d join cabinet_paper p on p.id = d.paper_id where d.consideration_id = c.id order by p.slug) as papers,
					  array(select r.slug from report_name r where exists (select from considered_report d where d.consideration_id = c.id and d.report_id = r.id)
					      or exists (select from paper_report d join cabinet_paper p on p.id = d.paper_id where p.consideration_id = c.id and d.report_id = r.id)
					    order by r.ends_on desc, r.slug) as reports,
					  (select coalesce(json_agg(json_build_object('number', p.number, 'slug', p.slug, 'title', p.title, 'open', p.state = 'FINAL'
					      and exists (select from paper_edition e where e.paper_id = p.id and e.public_from <= :today)) order by p.number), '[]')
					    from cabinet_paper p where p.consideration_id = c.id) as written,
					  (select coalesce(json_agg(q order by q.position), '[]') from consideration_question q where q.consideration_id = c.id) as questions
					from consideration c
					where c.partnership_id = :partnership and c.number = coalesce(cast(:number as integer), c.number)
					order by c.meets_on desc nulls first, c.number desc""")
			.param("partnership", partnershipId)
			.param("number", number)
			.param("today", LocalDate.now(this.clock))
			.query((row, at) -> {
				var fields = MappedRecord.read(row, Row.class);
				var known = MappedRecord.read(row, Known.class);
				return new MeetingDetails(fields.id, fields.number, fields.version,
						known.edit(List.of(Json.read(row.getString("questions"), MeetingQuestion[].class))),
						List.of(Json.read(row.getString("written"), MeetingDetails.Written[].class)),
						promised.stream().filter((one) -> one.meeting() == fields.number).toList());
			})
			.list();
	}

	@Override
	protected IntFunction<Consideration> create(UUID partnershipId, MeetingEdit edit) {
		var checked = checked(partnershipId, null, edit);
		var considered = reports(partnershipId, checked);
		var papers = papers(partnershipId, checked);
		return (number) -> new Consideration(partnershipId, number, checked, considered, papers);
	}

	@Override
	protected void replace(Consideration stored, MeetingEdit edit) {
		var partnership = stored.partnershipId();
		var checked = checked(partnership, stored, edit);
		stored.replace(checked, reports(partnership, checked), papers(partnership, checked));
	}

	private MeetingEdit checked(UUID partnershipId, @Nullable Consideration stored, MeetingEdit edit) {
		var checked = edit.checked();
		var day = checked.meeting().meetsOn();
		if (day != null && !this.workingDays.isWorkingDay(day)) {
			throw new RuleViolation("meetsOn", "councilMeeting.notWorkingDay");
		}
		if (checked.hasOutcome() && (day == null || day.isAfter(LocalDate.now(this.clock)))) {
			boolean moved = stored == null || !Objects.equals(day, stored.meeting().meetsOn());
			String outcome = checked.outcome().equals(MeetingOutcome.NONE) ? "questions" : "decision";
			throw new RuleViolation(moved ? "meetsOn" : outcome, "councilMeeting.notHeld");
		}
		if (day != null && read(partnershipId, null).stream()
			.anyMatch((other) -> (stored == null || other.number() != stored.number())
					&& same(other.content().meeting(), checked.meeting())
					&& other.content().reports().stream().anyMatch(checked.reports()::contains))) {
			throw new RuleViolation("meetsOn", "councilMeeting.taken");
		}
		return checked;
	}

	/** Returns whether two rows are the same item of the same meeting. */
	private static boolean same(Meeting one, Meeting other) {
		return one.title().equalsIgnoreCase(other.title()) && equal(one.council(), other.council())
				&& equal(one.itemNumber(), other.itemNumber());
	}

	private static boolean equal(@Nullable String one, @Nullable String other) {
		return (one == null) ? other == null : one.equalsIgnoreCase(other);
	}

	private Set<UUID> reports(UUID partnershipId, MeetingEdit edit) {
		if (edit.reports().isEmpty() && edit.papers().isEmpty()) {
			throw new RuleViolation("reports", "councilMeeting.reports.none");
		}
		var known = this.reports.idsBySlug(partnershipId);
		var found = new HashSet<UUID>();
		for (String slug : edit.reports()) {
			var report = known.get(slug);
			if (report == null) {
				throw new RuleViolation("reports", "councilMeeting.reports.unknown");
			}
			found.add(report);
		}
		return found;
	}

	private Set<UUID> papers(UUID partnershipId, MeetingEdit edit) {
		var found = this.jdbc.sql("select id from cabinet_paper where partnership_id = ? and slug = any(?)")
			.params(partnershipId, edit.papers().toArray(String[]::new))
			.query(UUID.class)
			.set();
		if (found.size() < edit.papers().size()) {
			throw new RuleViolation("papers", "councilMeeting.papers.unknown");
		}
		return found;
	}

	private record Row(UUID id, int number, int version) {

	}

	private record Known(Meeting meeting, @Nullable MeetingOutcome outcome, @Nullable String source,
			MeetingDisclosure disclosure, boolean keyDecision, List<String> reports, List<String> papers) {

		MeetingEdit edit(List<MeetingQuestion> questions) {
			return new MeetingEdit(this.meeting, (this.outcome != null) ? this.outcome : MeetingOutcome.NONE,
					this.source, this.disclosure, this.keyDecision, this.reports, this.papers, questions);
		}

	}

}
