package org.throughline.browse.web;

import java.io.IOException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;

import org.throughline.platform.form.FilledByLink;
import org.throughline.platform.web.CostlyPage;
import org.throughline.publication.CopyCheck;
import org.throughline.publication.CopyMarks;

/**
 * Page on which everyone can check a copy of a report. The result has an address of its
 * own, so that it can be shared; the file is not kept.
 */
@Controller
@RequestMapping("/check")
class CheckController {

	private static final String CHECKSUM = "[0-9a-f]{64}";

	private final CopyCheck copies;

	private final MultipartProperties uploads;

	CheckController(CopyCheck copies, MultipartProperties uploads) {
		this.copies = copies;
		this.uploads = uploads;
	}

	/**
	 * Shows the form, and what is known of a copy.
	 * @param file the checksum of a file that was checked
	 * @param edition the edition that its data name
	 */
	@GetMapping
	String show(@RequestParam(defaultValue = "") String file, @RequestParam(defaultValue = "") String edition,
			@ModelAttribute FingerprintForm fingerprintForm, BindingResult result, Model model) {
		String fingerprint = fingerprintForm.fingerprint().replaceAll("\\s", "").toLowerCase(Locale.ROOT);
		if (file.matches(CHECKSUM)) {
			model.addAttribute("copy", this.copies.check(new CopyMarks(file, fingerprint, edition)));
			model.addAttribute("fileChecked", true);
		}
		else if (fingerprint.matches(CHECKSUM)) {
			model.addAttribute("copy", this.copies.check(fingerprint));
			model.addAttribute("fileChecked", false);
		}
		else if (!fingerprint.isEmpty()) {
			result.rejectValue("fingerprint", "copy.fingerprint");
		}
		model.addAttribute("copyForm", new CopyForm(null));
		return form(model);
	}

	@CostlyPage
	@PostMapping
	String check(@ModelAttribute CopyForm copyForm, BindingResult result, Model model) throws IOException {
		model.addAttribute("fingerprintForm", new FingerprintForm(""));
		if (result.hasErrors()) {
			return form(model);
		}
		var chosen = copyForm.file();
		if (chosen == null || chosen.isEmpty()) {
			result.rejectValue("file", "copy.missing");
			return form(model);
		}
		var marks = this.copies.read(chosen.getBytes());
		if (marks.isEmpty()) {
			result.rejectValue("file", "copy.busy");
			return form(model);
		}
		var address = UriComponentsBuilder.fromPath("/check").queryParam("file", marks.get().file());
		if (marks.get().data() != null) {
			address.queryParam("fingerprint", marks.get().data());
		}
		if (marks.get().edition() != null) {
			address.queryParam("edition", marks.get().edition());
		}
		return "redirect:" + address.toUriString();
	}

	private String form(Model model) {
		model.addAttribute("largest", this.uploads.getMaxFileSize().toMegabytes());
		return "browse/check";
	}

	/** A fingerprint as it is typed. */
	@FilledByLink("fingerprint")
	record FingerprintForm(String fingerprint) {

	}

	/** A copy as it is uploaded. */
	record CopyForm(@Nullable MultipartFile file) {

	}

}
