package org.throughline.paper.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.paper.LateItemService;
import org.throughline.paper.PaperDraftService;
import org.throughline.partnership.Managed;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;

/**
 * Edits the paragraph with the reason for a paper's lateness.
 */
@Controller
@RequestMapping("/manage/{partnership}/papers/{paper:[0-9]+}/late-item")
class LateItemController {

	private static final String PAGE = "paper/late-item";

	private final LateItemService lateItems;

	private final PaperDraftService papers;

	private final FormSubmissions forms;

	LateItemController(LateItemService lateItems, PaperDraftService papers, FormSubmissions forms) {
		this.lateItems = lateItems;
		this.papers = papers;
		this.forms = forms;
	}

	@GetMapping
	String form(@Managed ManagedPaper page, Model model) {
		model.addAttribute("lateItemForm", current(page));
		return PAGE;
	}

	@PostMapping
	String save(@Managed ManagedPaper page, LateItemForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(page.paper().id())
			.save(() -> this.lateItems.save(page.partnership().id(), page.paper().number(),
					FormValues.version(form.version()), form.toLateItem()), () -> current(page));
		return saved ? Redirects.to(page.address(), "paper.late.saved", redirect) : PAGE;
	}

	private LateItemForm current(ManagedPaper page) {
		var partnership = page.partnership().id();
		int number = page.paper().number();
		return LateItemForm.of(this.papers.find(partnership, number).version(),
				this.lateItems.find(partnership, number));
	}

}
