package org.throughline.statute.web;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.persistence.Records;
import org.throughline.statute.GuidanceItem;
import org.throughline.statute.GuidanceService;
import org.throughline.statute.RegimeSummary;

/**
 * Pages on which administrators confirm requirements of law and guidance.
 */
@Controller
@RequestMapping("/admin/guidance")
class GuidanceController {

	private static final PageLink ADMINISTRATION = new PageLink("Administration", "/admin");

	private static final PageLink GUIDANCE = new PageLink("Statutory guidance", "/admin/guidance");

	private final GuidanceService guidance;

	private final FormSubmissions forms;

	GuidanceController(GuidanceService guidance, FormSubmissions forms) {
		this.guidance = guidance;
		this.forms = forms;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("regimes", this.guidance.all());
		model.addAttribute("breadcrumbTrail", List.of(ADMINISTRATION, new PageLink("Statutory guidance", null)));
		return "statute/guidance";
	}

	@GetMapping("/{regime}/requirements")
	String requirements(@PathVariable String regime, Model model) {
		var found = Records.one(this.guidance.all().entrySet(), (entry) -> entry.getKey().key().equals(regime));
		model.addAttribute("regime", found.getKey());
		model.addAttribute("requirements", found.getValue());
		model.addAttribute("breadcrumbTrail",
				List.of(ADMINISTRATION, GUIDANCE, new PageLink(found.getKey().name(), null)));
		return "statute/requirements";
	}

	@GetMapping("/{id}")
	String editForm(@PathVariable UUID id, Model model) {
		model.addAttribute("guidanceForm", GuidanceForm.of(show(id, model)));
		return "statute/guidance-edit";
	}

	@PostMapping("/{id}")
	String update(@PathVariable UUID id, GuidanceForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		var item = show(id, model);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(id)
			.choices("confirmation.verified", ConfirmationForm.CHOICES)
			.save(() -> this.guidance.confirm(id, form.wording().strip(), form.confirmation().values(),
					FormValues.version(form.version())), () -> GuidanceForm.of(this.guidance.find(id)));
		return saved ? Redirects.to(requirements(item.regime()), "guidance.saved", item.key(), redirect)
				: "statute/guidance-edit";
	}

	private GuidanceItem show(UUID id, Model model) {
		var item = this.guidance.find(id);
		model.addAttribute("item", item);
		model.addAttribute("confirmed", ConfirmationForm.CHOICES);
		model.addAttribute("breadcrumbTrail", List.of(ADMINISTRATION, GUIDANCE,
				new PageLink(item.regime().name(), requirements(item.regime())), new PageLink(item.key(), null)));
		return item;
	}

	private static String requirements(RegimeSummary regime) {
		return "/admin/guidance/" + regime.key() + "/requirements";
	}

}
