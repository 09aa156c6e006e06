package org.throughline.action.web;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.action.ActionPlanService;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;

/**
 * The change history of an action plan.
 */
@Component
class PlanRecordPages implements RecordPages {

	private final ActionPlanService plans;

	PlanRecordPages(ActionPlanService plans) {
		this.plans = plans;
	}

	@Override
	public String path() {
		return "plans/{plan}";
	}

	@Override
	public String kind() {
		return "plan";
	}

	@Override
	public Found find(UUID partnershipId, RecordPath path) {
		var plan = this.plans.plan(partnershipId, path.text("plan"));
		return new Found(plan.id(), plan.content().title(), plan.version(), "Action plans", "plans");
	}

	@Override
	public boolean removable() {
		return false;
	}

}
