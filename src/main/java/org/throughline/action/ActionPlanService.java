package org.throughline.action;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Action plans: what belongs together because it was agreed together.
 */
@Service
@Transactional(readOnly = true)
public class ActionPlanService {

	/**
	 * The plans the reader may see, by title.
	 */
	public List<PlanSummary> plans(UUID partnershipId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * A plan.
	 * @throws org.throughline.platform.web.NotFoundException if there is none this reader
	 * may see
	 */
	public PlanSummary plan(UUID partnershipId, String slug) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Adds a plan; its slug is made from the title, once and for all.
	 * @return the slug
	 */
	@Transactional
	public String add(UUID partnershipId, NewPlan plan) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Changes a plan.
	 */
	@Transactional
	public void edit(UUID partnershipId, String slug, NewPlan plan, int version) {
		throw new UnsupportedOperationException();
	}

}
