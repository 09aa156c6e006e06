package org.throughline.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.action.ActionContent;
import org.throughline.action.ActionLinks;
import org.throughline.action.ActionService;
import org.throughline.action.NewAction;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.list.ShortList;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.persistence.NumberedRecordService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages promises made to meetings, for business managers. A promise can be converted to
 * an action.
 */
@Service
public class PromiseService extends NumberedRecordService<Promise, PromiseDetails, PromiseEdit> {

	/** The columns and filters of the list. */
	public static final ShortList<PromiseDetails> LIST = ShortList
		.<PromiseDetails>sorted("promise", "Promise", PromiseDetails::title)
		.andSorted("meeting", "Meeting", (one) -> one.held().meetsOn())
		.andSorted("due", "Due date", (one) -> one.content().dueOn())
		.andSorted("state", "Status", PromiseDetails::state)
		.search(PromiseDetails::title)
		.filter("meeting", "Meeting", (one) -> one.held().title())
		.filter("state", "Status", PromiseDetails::state);

	private final ActionService actions;

	private final NumberedEntities entities;

	private final JdbcClient jdbc;

	private final Clock clock;

	PromiseService(ActionService actions, JdbcClient jdbc, Clock clock, NumberedEntities entities, CurrentUser user) {
		super(Promise.class, entities, user);
		this.actions = actions;
		this.entities = entities;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns all promises of a partnership, those of the latest meeting first. */
	@Transactional(readOnly = true)
	public List<PromiseDetails> promises(UUID partnershipId) {
		requireManager(partnershipId);
		return read(partnershipId, null);
	}

	/**
	 * Makes an action of a promise.
	 * @param owner the organisation that owns the action
	 * @param dueOn the day by which it is to be done
	 * @param pastDueConfirmed whether the person has confirmed a due date in the past
	 * @return the reference of the action
	 * @throws RuleViolation if the promise is an action already, or the action is refused
	 */
	@Transactional
	public String makeAction(UUID partnershipId, int number, String owner, @Nullable LocalDate dueOn,
			boolean pastDueConfirmed) {
		requireManager(partnershipId);
		var stored = stored(partnershipId, number).orElseThrow(NotFoundException::new);
		if (stored.actionId() != null) {
			throw new RuleViolation("owner", "promise.action.taken");
		}
		String reference = this.actions.add(partnershipId,
				new NewAction(ActionContent.of(stored.content().wording(), Visibility.PARTNER), ActionLinks.NONE, owner,
						dueOn, pastDueConfirmed, null));
		stored.becomes(this.actions.details(partnershipId, reference).action().id());
		this.entities.flush();
		return reference;
	}

	@Override
	protected List<PromiseDetails> read(UUID partnershipId, int number) {
		return read(partnershipId, Integer.valueOf(number));
	}

	private List<PromiseDetails> read(UUID partnershipId, @Nullable Integer number) {
		return this.jdbc
			.sql("""
					select p.*, c.number as meeting, a.reference as action, a.status as action_status,
					  coalesce(p.due_on < :today, false) as due_passed, c.council, c.body, c.meets_on, c.item_number, c.reference, c.forward_plan_reference, c.presented_by
					from promise p join consideration c on c.id = p.consideration_id left join action_notice a on a.id = p.action_id
					where p.partnership_id = :partnership and p.number = coalesce(cast(:number as integer), p.number)
					order by c.meets_on desc nulls first, p.number""")
			.param("partnership", partnershipId)
			.param("number", number)
			.param("today", LocalDate.now(this.clock))
			.query(MappedRecord.rows(PromiseDetails.class))
			.list();
	}

	@Override
	protected IntFunction<Promise> create(UUID partnershipId, PromiseEdit edit) {
		var content = edit.content().checked(LocalDate.now(this.clock));
		var meeting = meeting(partnershipId, edit.meeting());
		return (number) -> new Promise(partnershipId, number, meeting, content);
	}

	@Override
	protected void replace(Promise stored, PromiseEdit edit) {
		stored.replace(meeting(stored.partnershipId(), edit.meeting()),
				edit.content().checked(LocalDate.now(this.clock)));
	}

	private UUID meeting(UUID partnershipId, int number) {
		return this.entities.find(Consideration.class, partnershipId, number)
			.orElseThrow(() -> new RuleViolation("meeting", "promise.meeting.unknown"))
			.id();
	}

}
