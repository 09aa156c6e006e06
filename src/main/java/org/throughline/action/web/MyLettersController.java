package org.throughline.action.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.throughline.action.LetterService;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.text.Markdown;

/**
 * A letter about what is open with an agency, for those who act for it.
 */
@Controller
class MyLettersController {

	private final LetterService letters;

	private final PartnershipService partnerships;

	MyLettersController(LetterService letters, PartnershipService partnerships) {
		this.letters = letters;
		this.partnerships = partnerships;
	}

	@GetMapping("/my/letters/{partnership}/{number:[0-9]+}")
	String show(@PathVariable String partnership, @PathVariable int number, Model model) {
		var letter = this.letters.toMine(this.partnerships.require(partnership).id(), number);
		model.addAttribute("letter", letter);
		model.addAttribute("wording", Markdown.toHtml(letter.content().wording()));
		return "action/my-letter";
	}

}
