package org.throughline.information.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.HistoryService;
import org.throughline.information.ServicePageService;
import org.throughline.information.ServicePageText;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.text.Messages;
import org.throughline.platform.web.NotFoundException;

/**
 * Edits the texts of the pages about the service.
 */
@Controller
@RequestMapping("/admin/pages")
class ServicePageEditController {

	private static final String LIST = "/admin/pages";

	private final ServicePageService pages;

	private final HistoryService histories;

	private final FormSubmissions forms;

	private final Messages messages;

	ServicePageEditController(ServicePageService pages, HistoryService histories, FormSubmissions forms,
			Messages messages) {
		this.pages = pages;
		this.histories = histories;
		this.forms = forms;
		this.messages = messages;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("texts", this.pages.all());
		return "information/pages";
	}

	@GetMapping("/{page}")
	String form(@PathVariable String page, Model model) {
		model.addAttribute(ServicePageForm.of(show(page, model)));
		return "information/page-edit";
	}

	@PostMapping("/{page}")
	String change(@PathVariable String page, ServicePageForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		var current = show(page, model);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(current.id())
			.save(() -> this.pages.change(current.page(), form.wording(), FormValues.version(form.version())),
					() -> ServicePageForm.of(find(page)));
		return saved ? Redirects.to(LIST, "servicePage.saved", this.messages.label(current.page()), redirect)
				: "information/page-edit";
	}

	@GetMapping("/{page}/history")
	String history(@PathVariable String page, @RequestParam(name = "page", defaultValue = "1") String number,
			Model model) {
		var text = find(page);
		String address = LIST + "/" + page;
		var history = this.histories.changesOf(text.id(), Paging.request(number));
		model.addAttribute("history", history.of(this.messages.label(text.page())));
		model.addAttribute("recordAddress", address);
		model.addAttribute("pagination", Paging.of(history.changes(), address + "/history"));
		return "account/page-history";
	}

	private ServicePageText show(String page, Model model) {
		var text = find(page);
		model.addAttribute("shown", text);
		model.addAttribute("supplied", Markdown.toHtml(text.page().supplied()));
		model.addAttribute("pageName", this.messages.label(text.page()));
		return text;
	}

	private ServicePageText find(String page) {
		return this.pages.all()
			.stream()
			.filter((text) -> text.page().slug().equals(page))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

}
