package org.throughline.statute.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.statute.NationalBodyDetails;
import org.throughline.statute.NationalBodyService;

/**
 * The page of the national body that receives notifications, reviews and reports.
 */
@Controller
@RequestMapping("/admin/national-body")
class NationalBodyController {

	private final NationalBodyService bodies;

	private final FormSubmissions forms;

	NationalBodyController(NationalBodyService bodies, FormSubmissions forms) {
		this.bodies = bodies;
		this.forms = forms;
	}

	@GetMapping
	String form(Model model) {
		model.addAttribute("nationalBodyForm", NationalBodyForm.of(show(model)));
		return "statute/national-body";
	}

	@PostMapping
	String change(NationalBodyForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var current = show(model);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(current.id())
			.choices("confirmation.verified", ConfirmationForm.CHOICES)
			.save(() -> this.bodies.change(form.content(), FormValues.version(form.version())),
					() -> NationalBodyForm.of(this.bodies.all().get(0)));
		return saved ? Redirects.to("/admin/national-body", "nationalBody.saved", redirect) : "statute/national-body";
	}

	private NationalBodyDetails show(Model model) {
		var all = this.bodies.all();
		model.addAttribute("bodies", all);
		model.addAttribute("confirmed", ConfirmationForm.CHOICES);
		model.addAttribute("breadcrumbTrail",
				List.of(new PageLink("Administration", "/admin"), new PageLink("National body", null)));
		return all.get(0);
	}

}
