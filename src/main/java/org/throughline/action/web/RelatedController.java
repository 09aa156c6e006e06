package org.throughline.action.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.action.RecommendationRelation;
import org.throughline.action.RecommendationService;
import org.throughline.action.RecommendationSummary;
import org.throughline.action.RelatedRecommendationService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;

/**
 * Links a recommendation with others that say the same.
 */
@Controller
@RequestMapping("/manage/{partnership}/recommendations/{reference}/related")
class RelatedController {

	private final RecommendationService recommendations;

	private final RelatedRecommendationService related;

	private final FormSubmissions forms;

	RelatedController(RecommendationService recommendations, RelatedRecommendationService related,
			FormSubmissions forms) {
		this.recommendations = recommendations;
		this.related = related;
		this.forms = forms;
	}

	@GetMapping
	String form(@Managed PartnershipSummary partnership, @PathVariable String reference, Model model) {
		var one = recommendation(partnership, reference);
		model.addAttribute("relatedForm", show(partnership, one, model));
		return "action/related";
	}

	@PostMapping
	String save(@Managed PartnershipSummary partnership, @PathVariable String reference, RelatedForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var one = recommendation(partnership, reference);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(one.id())
			.save(() -> this.related.relate(partnership.id(), reference, form.changes(this.related.related(one)),
					FormValues.version(form.version())),
					() -> show(partnership, recommendation(partnership, reference), model));
		if (saved) {
			return Redirects.to(ManagePages.recommendation(partnership, reference), "recommendation.flash.linked",
					redirect);
		}
		show(partnership, one, model);
		return "action/related";
	}

	private RelatedForm show(PartnershipSummary partnership, RecommendationSummary one, Model model) {
		var linked = this.related.related(one);
		var similar = this.related.similar(one);
		model.addAttribute("recommendation", one);
		model.addAttribute("linked", linked);
		model.addAttribute("similar", similar);
		model.addAttribute("relations", RecommendationRelation.values());
		model.addAttribute("base", ManagePages.recommendation(partnership, one.reference()));
		model.addAttribute("trail", partnership.breadcrumbs(ManagePages.actionsLink(partnership),
				ManagePages.recommendationsLink(partnership), ManagePages.link(partnership, one)));
		return RelatedForm.of(one.identity().version(), linked, similar);
	}

	private RecommendationSummary recommendation(PartnershipSummary partnership, String reference) {
		return this.recommendations.details(partnership.id(), reference).recommendation();
	}

}
