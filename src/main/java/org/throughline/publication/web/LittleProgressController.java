package org.throughline.publication.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.report.ManagedReport;
import org.throughline.partnership.Managed;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.publication.LittleProgress;
import org.throughline.publication.LittleProgressService;
import org.throughline.publication.LittleProgressWords;

/**
 * Shows where a draft has little or no progress, and explains it.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/little-progress")
class LittleProgressController {

	private static final String FORM = "progressExplanationForm";

	private final LittleProgressService progress;

	private final LittleProgressWords words;

	private final FormSubmissions forms;

	LittleProgressController(LittleProgressService progress, LittleProgressWords words, FormSubmissions forms) {
		this.progress = progress;
		this.words = words;
		this.forms = forms;
	}

	@GetMapping
	String list(@Managed ManagedReport report, Model model) {
		model.addAttribute("words", this.words);
		model.addAttribute("items", this.progress.of(report.summary()));
		return "publication/little-progress";
	}

	@GetMapping("/{item:[a-z]+-[a-z0-9-]+}")
	String edit(@Managed ManagedReport report, @PathVariable String item, Model model) {
		var found = this.progress.find(report.summary(), item);
		model.addAttribute(FORM, ProgressExplanationForm.of(found));
		return page(found, model);
	}

	@PostMapping("/{item:[a-z]+-[a-z0-9-]+}")
	String explain(@Managed ManagedReport report, @PathVariable String item,
			@ModelAttribute(FORM) ProgressExplanationForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		var found = this.progress.find(report.summary(), item);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.progress.explain(report.partnershipId(), report.slug(), item, form.explanation(),
					FormValues.version(form.version())),
					() -> ProgressExplanationForm.of(this.progress.find(report.summary(), item)));
		return saved ? Redirects.to(report.below("little-progress"), "littleProgress.saved", found.name(), redirect)
				: page(found, model);
	}

	private String page(LittleProgress item, Model model) {
		model.addAttribute("words", this.words);
		model.addAttribute("item", item);
		return "publication/progress-explanation";
	}

}
