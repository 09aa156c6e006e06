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

import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;

/**
 * Action plans: what belongs together because it was agreed together.
 */
@Service
@Transactional(readOnly = true)
public class ActionPlanService {

	private final JdbcClient jdbc;

	private final ActionPlanRepository plans;

	private final SlugLookup names;

	private final ActionVisibility visibility;

	private final CurrentUser user;

	private final ReportDirectory reports;

	private final Clock clock;

	ActionPlanService(JdbcClient jdbc, ActionPlanRepository plans, SlugLookup names, ActionVisibility visibility,
			CurrentUser user, ReportDirectory reports, Clock clock) {
		this.jdbc = jdbc;
		this.plans = plans;
		this.names = names;
		this.visibility = visibility;
		this.user = user;
		this.reports = reports;
		this.clock = clock;
	}

	static final Set<String> RESERVED = Set.of("new", "history", "import", "export", "template");

	/**
	 * Returns the slug of a plan with this title, or an empty string if there is none.
	 */
	public static String slug(String title) {
		String slug = Slug.of(title);
		return RESERVED.contains(slug) ? "" : slug;
	}

	/** The plans the reader may see, by title. */
	public List<PlanSummary> plans(UUID partnershipId) {
		return read(partnershipId, "true", null);
	}

	/** The plans of a report that the reader may see, by title. */
	public List<PlanSummary> ofReport(UUID partnershipId, String reportSlug) {
		return read(partnershipId, "pl.report_slug = :slug", reportSlug);
	}

	/**
	 * A plan.
	 * @throws NotFoundException if there is none this reader may see
	 */
	public PlanSummary plan(UUID partnershipId, String slug) {
		return read(partnershipId, "pl.slug = :slug", slug).stream().findFirst().orElseThrow(NotFoundException::new);
	}

	/**
	 * Adds a plan; its slug is made from the title, once and for all.
	 * @return the slug
	 */
	@Transactional
	public String add(UUID partnershipId, NewPlan plan) {
		this.user.requireManager(partnershipId);
		String title = Texts.required("title", plan.title(), Texts.LINE);
		String slug = slug(title);
		if (slug.isEmpty()) {
			throw new RuleViolation("title", "plan.title.unfit");
		}
		if (this.plans.existsByPartnershipIdAndSlug(partnershipId, slug)) {
			throw new RuleViolation("title", "plan.title.taken");
		}
		this.plans.save(new ActionPlan(partnershipId, slug, title,
				this.names.organisation("organisationSlug", plan.organisationSlug()),
				Texts.optional("description", plan.description(), Texts.WORDING), report(partnershipId, plan),
				plan.visibility()));
		this.plans.flush();
		return slug;
	}

	/** Changes a plan. */
	@Transactional
	public void edit(UUID partnershipId, String slug, NewPlan plan, int version) {
		this.user.requireManager(partnershipId);
		var held = this.plans.findByPartnershipIdAndSlug(partnershipId, slug).orElseThrow(NotFoundException::new);
		held.requireVersion(version);
		held.update(Texts.required("title", plan.title(), Texts.LINE),
				this.names.organisation("organisationSlug", plan.organisationSlug()),
				Texts.optional("description", plan.description(), Texts.WORDING), report(partnershipId, plan),
				plan.visibility());
		this.plans.flush();
	}

	private @Nullable String report(UUID partnershipId, NewPlan plan) {
		String slug = plan.reportSlug();
		if (slug != null
				&& this.reports.reportsOf(partnershipId).stream().noneMatch((each) -> each.slug().equals(slug))) {
			throw new RuleViolation("reportSlug", "action.name.unknown", slug);
		}
		return slug;
	}

	private List<PlanSummary> read(UUID partnershipId, String condition, @Nullable String slug) {
		var reader = this.visibility.in(partnershipId);
		return this.jdbc
			.sql("""
					select pl.id, pl.slug, pl.title, o.slug as organisation_slug, n.name as organisation_name, pl.description, pl.report_slug,
					  pl.visibility, c.actions, c.actions_verified, pl.version
					from action_plan pl left join organisation o on o.id = pl.organisation_id
					left join lateral organisation_name_at(o.id, :today) n on true
					cross join lateral (select count(*) as actions,
					  count(*) filter (where a.status = 'VERIFIED_COMPLETE') as actions_verified
					  from action a where a.plan_id = pl.id and %s) c
					where pl.partnership_id = :partnership and %s and %s
					order by lower(pl.title), pl.slug"""
				.formatted(reader.actions(), reader.plans(), condition))
			.params(reader.parameters())
			.param("today", LocalDate.now(this.clock))
			.param("partnership", partnershipId)
			.param("slug", slug)
			.query(PlanSummary.class)
			.list();
	}

}
