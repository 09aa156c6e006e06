package org.throughline.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.persistence.RecordService;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.list.ShortList;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;

/** Manages action plans, which are actions that were agreed together. */
@Service
@Transactional(readOnly = true)
public class ActionPlanService implements RecordService<String, PlanSummary, PlanEdit> {

	private static final String PLANS = """
			select pl.*, o.slug as organisation_slug, organisation_label_at(o.id, :today) as organisation_name,
			  rep.slug as report_slug, c.actions, c.actions_verified
			from action_plan pl left join organisation_label o on o.id = pl.organisation_id
			left join report_name rep on rep.id = pl.report_id
			cross join lateral (
			  select count(*) as actions, count(*) filter (where a.status = 'VERIFIED_COMPLETE') as actions_verified
			  from action a where a.plan_id = pl.id and %s) c
			where pl.partnership_id = :partnership and %s and %s
			order by lower(pl.title), pl.slug""";

	private final JdbcClient jdbc;

	private final ActionPlanRepository plans;

	private final ActionLookups lookups;

	private final ActionVisibility visibility;

	/** The list of plans. */
	public static final ShortList<PlanSummary> LIST = ShortList.<PlanSummary>sorted("title", "Plan", PlanSummary::title)
		.andSorted("organisation", "Organisation", (one) -> NamedReference.nameOf(one.organisation()))
		.andSorted("report", "Reported in", PlanSummary::reportSlug)
		.andSorted("actions", "Actions", PlanSummary::actions)
		.andSorted("verified", "Verified complete", PlanSummary::actionsVerified)
		.search(PlanSummary::title)
		.filter("organisation", "Organisation", PlanSummary::organisation)
		.filter("visibility", "Visibility", (one) -> one.content().visibility());

	private final CurrentUser user;

	private final Clock clock;

	ActionPlanService(JdbcClient jdbc, ActionPlanRepository plans, ActionLookups lookups, ActionVisibility visibility,
			CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.plans = plans;
		this.lookups = lookups;
		this.visibility = visibility;
		this.user = user;
		this.clock = clock;
	}

	private static final Set<String> RESERVED = Set.of("new", "history", "import", "export", "template");

	/**
	 * Returns the slug of a plan with this title, or an empty string if there is none.
	 */
	public static String slug(String title) {
		String slug = Slug.of(title);
		return isSlug(slug) ? slug : "";
	}

	/** Whether a plan may have this slug. */
	public static boolean isSlug(String slug) {
		return Slug.isSlug(slug) && !RESERVED.contains(slug);
	}

	/** The plans the reader may see, by title. */
	public List<PlanSummary> plans(UUID partnershipId) {
		return read(partnershipId, "true", null);
	}

	/** The plans of a report that the reader may see, by title. */
	public List<PlanSummary> ofReport(UUID partnershipId, String reportSlug) {
		return read(partnershipId, "rep.slug = :slug", reportSlug);
	}

	@Override
	public PlanSummary find(UUID partnershipId, String slug) {
		return read(partnershipId, "pl.slug = :slug", slug).stream().findFirst().orElseThrow(NotFoundException::new);
	}

	/**
	 * Adds a plan. Its slug is made from the title and does not change.
	 * @return the slug
	 */
	@Override
	@Transactional
	public String add(UUID partnershipId, PlanEdit plan) {
		return add(partnershipId, plan, slug(plan.content().title()));
	}

	/**
	 * Adds a plan with a slug of its own.
	 * @return the slug
	 */
	@Transactional
	public String add(UUID partnershipId, PlanEdit plan, String slug) {
		this.user.requireManager(partnershipId);
		var content = plan.content().checked();
		if (!isSlug(slug)) {
			throw new RuleViolation("title", "plan.title.unfit");
		}
		if (this.plans.existsByPartnershipIdAndSlug(partnershipId, slug)) {
			throw new RuleViolation("title", "plan.title.taken");
		}
		var lookup = this.lookups.in(partnershipId);
		this.plans.save(new ActionPlan(TimeOrderedId.next(), partnershipId, slug, content,
				lookup.organisation("organisationSlug", plan.organisationSlug()),
				lookup.report("reportSlug", plan.reportSlug())));
		this.plans.flush();
		return slug;
	}

	@Override
	@Transactional
	public void edit(UUID partnershipId, String slug, int version, PlanEdit plan) {
		this.user.requireManager(partnershipId);
		var stored = this.plans.findByPartnershipIdAndSlug(partnershipId, slug).orElseThrow(NotFoundException::new);
		stored.requireVersion(version);
		var lookup = this.lookups.in(partnershipId);
		stored.replace(plan.content().checked(), lookup.organisation("organisationSlug", plan.organisationSlug()),
				lookup.report("reportSlug", plan.reportSlug()));
		this.plans.flush();
	}

	private List<PlanSummary> read(UUID partnershipId, String condition, @Nullable String slug) {
		var reader = this.visibility.in(partnershipId);
		return this.jdbc.sql(PLANS.formatted(reader.actions(), reader.plans(), condition))
			.params(reader.parameters())
			.param("today", LocalDate.now(this.clock))
			.param("partnership", partnershipId)
			.param("slug", slug)
			.query(MappedRecord.rows(PlanSummary.class))
			.list();
	}

}
