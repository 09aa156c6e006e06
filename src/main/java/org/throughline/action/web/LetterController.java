package org.throughline.action.web;

import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.action.LetterFiles;
import org.throughline.action.LetterService;
import org.throughline.action.LetterSummary;
import org.throughline.action.LetterWay;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.document.DocumentProblem;
import org.throughline.platform.document.DocumentRefused;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.ReasonFields;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.web.Downloads;
import org.throughline.platform.web.NotFoundException;

/**
 * The business manager's pages of one letter: its text, its files, and the record that a
 * person sent it.
 */
@Controller
@RequestMapping("/manage/{partnership}/letters/{number:[0-9]+}")
class LetterController {

	private static final String CANCELLATION = "cancelLetterForm";

	private final LetterService letters;

	private final LetterFiles files;

	private final FormSubmissions forms;

	LetterController(LetterService letters, LetterFiles files, FormSubmissions forms) {
		this.letters = letters;
		this.files = files;
		this.forms = forms;
	}

	@GetMapping
	String show(@Managed PartnershipSummary partnership, @PathVariable int number, Model model) {
		var letter = this.letters.find(partnership.id(), number);
		model.addAttribute("sentLetterForm", SentLetterForm.of(letter));
		return show(partnership, letter, model);
	}

	@PostMapping
	String recordSent(@Managed PartnershipSummary partnership, @PathVariable int number, SentLetterForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.savePart(() -> this.letters.recordSent(partnership.id(), number, FormValues.version(form.version()),
					form.toSent()), () -> this.letters.find(partnership.id(), number).version());
		return saved ? Redirects.to(address(partnership, number), "letter.flash.sent", redirect)
				: show(partnership, this.letters.find(partnership.id(), number), model);
	}

	@GetMapping("/cancel")
	String cancelForm(@Managed PartnershipSummary partnership, @PathVariable int number, Model model) {
		var letter = sent(partnership, number);
		model.addAttribute(CANCELLATION, ReasonFields.of(letter.version()));
		return cancelForm(partnership, letter, model);
	}

	@PostMapping("/cancel")
	String cancel(@Managed PartnershipSummary partnership, @PathVariable int number,
			@ModelAttribute(CANCELLATION) ReasonFields form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.savePart(() -> this.letters.cancel(partnership.id(), number, FormValues.version(form.version()),
					form.reason()), () -> this.letters.find(partnership.id(), number).version());
		return saved ? Redirects.to(address(partnership, number), "letter.flash.cancelled", redirect)
				: cancelForm(partnership, this.letters.find(partnership.id(), number), model);
	}

	@GetMapping("/edit")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable int number, Model model) {
		var letter = draft(partnership, number);
		model.addAttribute("letterForm", LetterForm.of(letter));
		return editForm(partnership, letter, model);
	}

	@PostMapping("/edit")
	String edit(@Managed PartnershipSummary partnership, @PathVariable int number, LetterForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var letter = draft(partnership, number);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(letter.id())
			.save(() -> this.letters.edit(partnership.id(), number, FormValues.version(form.version()),
					form.toContent(letter.content().sender())),
					() -> LetterForm.of(this.letters.find(partnership.id(), number)));
		return saved ? Redirects.to(address(partnership, number), "letter.flash.saved", redirect)
				: editForm(partnership, letter, model);
	}

	@GetMapping("/letter.{format:pdf|docx|eml}")
	ResponseEntity<byte[]> file(@Managed PartnershipSummary partnership, @PathVariable int number,
			@PathVariable String format) {
		var letter = this.letters.find(partnership.id(), number);
		return Downloads.unstored("letter-%d-%s.%s".formatted(number, letter.organisation().slug(), format),
				switch (format) {
					case "pdf" -> "application/pdf";
					case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
					default -> "message/rfc822";
				}, this.files.write(letter, format));
	}

	/** Names the characters that cannot be shown in files. */
	@ExceptionHandler
	String refused(DocumentRefused refused, HttpServletRequest request, RedirectAttributes redirect) {
		String file = request.getRequestURI();
		String problems = refused.problems().stream().map(DocumentProblem::reason).collect(Collectors.joining("; "));
		return Redirects.to(file.substring(0, file.lastIndexOf('/')), "letter.flash.refused", problems, redirect);
	}

	/** A letter that was sent stays as it is. */
	private LetterSummary draft(PartnershipSummary partnership, int number) {
		var letter = this.letters.find(partnership.id(), number);
		if (letter.dispatch() != null) {
			throw new NotFoundException();
		}
		return letter;
	}

	/** Only a letter that was sent can have been recorded by mistake. */
	private LetterSummary sent(PartnershipSummary partnership, int number) {
		var letter = this.letters.find(partnership.id(), number);
		if (letter.dispatch() == null || letter.dispatch().cancellation() != null) {
			throw new NotFoundException();
		}
		return letter;
	}

	private String show(PartnershipSummary partnership, LetterSummary letter, Model model) {
		model.addAttribute("letter", letter);
		model.addAttribute("wording", Markdown.toHtml(letter.content().wording()));
		model.addAttribute("items", this.letters.items(letter));
		model.addAttribute("ways", LetterWay.values());
		model.addAttribute("base", address(partnership, letter.number()));
		model.addAttribute("trail", partnership.breadcrumbs(ManagePages.lettersLink(partnership),
				ManagePages.agencyLink(partnership, letter.organisation()), new PageLink(letter.title(), null)));
		return "action/letter";
	}

	private static String cancelForm(PartnershipSummary partnership, LetterSummary letter, Model model) {
		addLetter(partnership, letter, model);
		return "action/letter-cancel";
	}

	private static String editForm(PartnershipSummary partnership, LetterSummary letter, Model model) {
		addLetter(partnership, letter, model);
		return "action/letter-edit";
	}

	private static void addLetter(PartnershipSummary partnership, LetterSummary letter, Model model) {
		model.addAttribute("letter", letter);
		model.addAttribute("base", address(partnership, letter.number()));
		model.addAttribute("trail",
				partnership.breadcrumbs(ManagePages.lettersLink(partnership),
						ManagePages.agencyLink(partnership, letter.organisation()),
						new PageLink(letter.title(), address(partnership, letter.number()))));
	}

	private static String address(PartnershipSummary partnership, int number) {
		return ManagePages.letters(partnership) + "/" + number;
	}

}
