package org.throughline.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Many actions at once, as a table holds them: what they name is looked up once for all.
 * For the business manager.
 */
@Service
@Transactional(readOnly = true)
public class ActionRowService {

	private final ActionRepository actions;

	private final ActionReader reader;

	private final ActionPermissions permissions;

	private final SlugLookup names;

	private final Numbering numbering;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final Clock clock;

	ActionRowService(ActionRepository actions, ActionReader reader, ActionPermissions permissions, SlugLookup names,
			Numbering numbering, JdbcClient jdbc, CurrentUser user, Clock clock) {
		this.actions = actions;
		this.reader = reader;
		this.permissions = permissions;
		this.names = names;
		this.numbering = numbering;
		this.jdbc = jdbc;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * All actions of the partnership, or of one plan, in the order of the plans.
	 * @param planSlug the plan; none means all
	 */
	public List<ActionRow> rows(UUID partnershipId, @Nullable String planSlug) {
		this.user.requireManager(partnershipId);
		var filter = new ActionFilter(null, null, null, planSlug, null, null, null);
		var answers = answers(partnershipId);
		var words = words(partnershipId);
		return this.reader.all(partnershipId, filter, new ActionVisibility.Reader(true, true, Set.of()))
			.stream()
			.map((action) -> {
				var said = words.getOrDefault(action.id(), Said.NOTHING);
				return new ActionRow(action, said.themeSlugs(), said.note(), said.lastWord(), said.evidenceLink(),
						answers.getOrDefault(action.id(), List.of()));
			})
			.toList();
	}

	private Map<UUID, List<ActionRow.Answered>> answers(UUID partnershipId) {
		var answers = new HashMap<UUID, List<ActionRow.Answered>>();
		this.jdbc.sql("""
				select x.action_id, r.reference, r.number_as_written, r.wording, r.source_title
				from recommendation r join action_recommendation x on x.recommendation_id = r.id
				where r.partnership_id = ? order by r.position""").param(partnershipId).query((row) -> {
			answers.computeIfAbsent(row.getObject("action_id", UUID.class), (action) -> new ArrayList<>())
				.add(new ActionRow.Answered(row.getString("reference"), row.getString("number_as_written"),
						row.getString("wording"), row.getString("source_title")));
		});
		return answers;
	}

	private Map<UUID, Said> words(UUID partnershipId) {
		var words = new HashMap<UUID, Said>();
		this.jdbc
			.sql("""
					select a.id, a.note, array(select t.slug from action_theme x join theme t on t.id = x.theme_id
					    where x.action_id = a.id order by t.slug) as themes,
					  (select u.note from action_update u where u.action_id = a.id and u.note is not null
					    and u.kind in ('PROGRESS', 'VERIFIED', 'RETURNED', 'REOPENED') order by u.number desc limit 1) as said,
					  (select e.link from evidence e where e.action_id = a.id and e.link is not null
					    order by e.number desc limit 1) as link
					from action a where a.partnership_id = ?""")
			.param(partnershipId)
			.query((row) -> {
				var themes = (String[]) row.getArray("themes").getArray();
				words.put(row.getObject("id", UUID.class), new Said(Arrays.asList(themes), row.getString("note"),
						row.getString("said"), row.getString("link")));
			});
		return words;
	}

	/**
	 * Why the business manager may not verify or return what was reported, by the
	 * references of those actions; message keys.
	 */
	public Map<String, String> verifyRefusals(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.permissions.verifyRefusals(partnershipId);
	}

	/**
	 * Adds actions, whose due dates may lie in the past.
	 * @return their references, in the same order
	 */
	@Transactional
	public List<String> addAll(UUID partnershipId, List<NewAction> added) {
		this.user.requireManager(partnershipId);
		var known = known(partnershipId);
		int number = this.numbering.reserveActions(partnershipId, added.size());
		var references = new ArrayList<String>();
		for (var each : added) {
			String reference = Numbering.action(number);
			var edit = new ActionEdit(each.planSlug(), each.wording(), each.ownerAsWritten(), each.leadRole(),
					each.dueAsWritten(), each.successMeasure(), each.grade(), each.visibility(),
					each.recommendationReferences(), each.themeSlugs(), each.note(), 0);
			this.actions.save(new Action(each.id(), partnershipId, reference, number, known.particulars(edit),
					known.one("ownerSlug", known.organisations(), each.ownerSlug()), each.dueOn(), this.clock.instant(),
					LocalDate.now(this.clock)));
			references.add(reference);
			number++;
		}
		this.actions.flush();
		return references;
	}

	/** Changes actions, each under its reference. */
	@Transactional
	public void editAll(UUID partnershipId, Map<String, ActionEdit> edits) {
		this.user.requireManager(partnershipId);
		if (edits.isEmpty()) {
			return;
		}
		var known = known(partnershipId);
		var held = this.actions.findForChangeByPartnershipIdAndReferenceInOrderById(partnershipId,
				List.copyOf(edits.keySet()));
		if (held.size() != edits.size()) {
			throw new NotFoundException();
		}
		for (var action : held) {
			var edit = edits.get(action.reference());
			if (edit == null) {
				throw new NotFoundException();
			}
			action.requireVersion(edit.version());
			action.update(known.particulars(edit));
		}
		this.actions.flush();
	}

	private Known known(UUID partnershipId) {
		return new Known(this.names.organisations(), this.names.themes(), this.names.plans(partnershipId),
				this.names.recommendationReferences(partnershipId));
	}

	/** What is said of an action beside itself. */
	private record Said(List<String> themeSlugs, @Nullable String note, @Nullable String lastWord,
			@Nullable String evidenceLink) {

		static final Said NOTHING = new Said(List.of(), null, null, null);

	}

	/** What actions may name, looked up once. */
	private record Known(Map<String, UUID> organisations, Map<String, UUID> themes, Map<String, UUID> plans,
			Map<String, UUID> recommendations) {

		Action.Particulars particulars(ActionEdit edit) {
			return Action.Particulars.of(edit, one("planSlug", this.plans, edit.planSlug()),
					several("recommendationReferences", this.recommendations, edit.recommendationReferences()),
					several("themeSlugs", this.themes, edit.themeSlugs()));
		}

		@Nullable UUID one(String field, Map<String, UUID> ids, @Nullable String name) {
			if (name == null) {
				return null;
			}
			return several(field, ids, List.of(name)).iterator().next();
		}

		private static Set<UUID> several(String field, Map<String, UUID> ids, Collection<String> names) {
			var found = new LinkedHashSet<UUID>();
			for (String name : names) {
				var id = ids.get(name);
				if (id == null) {
					throw new RuleViolation(field, "action.name.unknown", name);
				}
				found.add(id);
			}
			return found;
		}

	}

}
