package org.throughline.account.web;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.form.Redirects;
import org.throughline.platform.form.UnsavedText;
import org.throughline.platform.form.UnsavedTexts;
import org.throughline.platform.form.UnsavedTexts.Outcome;
import org.throughline.platform.form.UnsavedSubmission;

/**
 * Keeps what people type in forms, and lists, restores and discards it.
 */
@Controller
class UnsavedTextController {

	private static final Map<Outcome, HttpStatus> ANSWERS = Map.of(Outcome.KEPT, HttpStatus.NO_CONTENT,
			Outcome.NOT_SEALED, HttpStatus.NOT_FOUND, Outcome.SAVED, HttpStatus.CONFLICT, Outcome.TOO_LONG,
			HttpStatus.CONTENT_TOO_LARGE, Outcome.TOO_MANY, HttpStatus.INSUFFICIENT_STORAGE);

	private final UnsavedTexts texts;

	UnsavedTextController(UnsavedTexts texts) {
		this.texts = texts;
	}

	@GetMapping(UnsavedTexts.ADDRESS)
	String list(Model model) {
		model.addAttribute("forms", this.texts.mine());
		return "account/unsaved-texts";
	}

	/** Keeps what is typed, sent by the page as somebody types. */
	@PostMapping(UnsavedTexts.KEEP)
	ResponseEntity<Void> keep(HttpServletRequest request) {
		var outcome = this.texts.keep(UnsavedSubmission.of(request)).outcome();
		return ResponseEntity.status(Objects.requireNonNull(ANSWERS.get(outcome))).build();
	}

	/** Keeps a form by its button, and shows it again. */
	@PostMapping(UnsavedTexts.ADDRESS)
	@Nullable String keep(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect)
			throws ServletException, IOException {
		var form = UnsavedSubmission.of(request);
		var kept = this.texts.keep(form);
		if (kept.outcome() == Outcome.KEPT) {
			return Redirects.to(UnsavedTexts.ADDRESS + "/" + kept.id(), "unsaved.kept", redirect);
		}
		if (kept.outcome() == Outcome.NOT_SEALED) {
			return Redirects.to(UnsavedTexts.ADDRESS, "unsaved.notSealed", redirect);
		}
		form.showNotKept(kept.outcome(), request, response);
		return null;
	}

	/** Shows a form again as it was kept. */
	@GetMapping(UnsavedTexts.ADDRESS + "/{id}")
	@Nullable String restore(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect) throws ServletException, IOException {
		var text = this.texts.find(id);
		if (text.isEmpty()) {
			return Redirects.to(UnsavedTexts.ADDRESS, "unsaved.gone", redirect);
		}
		text.get().restore(request, response);
		return null;
	}

	/**
	 * Discards a form.
	 * @param listed whether the list shows it, otherwise its page
	 */
	@PostMapping(UnsavedTexts.ADDRESS + "/{id}/discard")
	String discard(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean listed,
			RedirectAttributes redirect) {
		String page = this.texts.find(id).filter((form) -> !listed).map(UnsavedText::page).orElse(UnsavedTexts.ADDRESS);
		this.texts.discard(id);
		return Redirects.to(page, "unsaved.discarded", redirect);
	}

}
