package org.throughline.information.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.information.FoundRecord;
import org.throughline.information.NameSearch;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Csv;
import org.throughline.platform.web.Downloads;
import org.throughline.platform.web.PublicAddress;

/**
 * The search for the name of a person. The name is sent in the body, so that no address
 * and no log has it.
 */
@Controller
@RequestMapping("/admin/names")
class NameSearchController {

	private static final String PAGE = "information/names";

	private final NameSearch names;

	private final PublicAddress addresses;

	private final CurrentUser user;

	NameSearchController(NameSearch names, PublicAddress addresses, CurrentUser user) {
		this.names = names;
		this.user = user;
		this.addresses = addresses;
	}

	@GetMapping
	String form(@ModelAttribute NameSearchForm form) {
		this.user.requireAdministrator();
		return PAGE;
	}

	@PostMapping
	String search(@ModelAttribute NameSearchForm form, BindingResult errors, Model model) {
		try {
			model.addAttribute("found", this.names.search(form.name()));
		}
		catch (RuleViolation violation) {
			violation.recordOn(errors);
		}
		return PAGE;
	}

	@PostMapping("/csv")
	Object csv(@ModelAttribute NameSearchForm form, BindingResult errors) {
		try {
			return file(this.names.search(form.name()));
		}
		catch (RuleViolation violation) {
			violation.recordOn(errors);
			return PAGE;
		}
	}

	private ResponseEntity<byte[]> file(List<FoundRecord> found) {
		var lines = found.stream().flatMap((record) -> record.fields().stream().map((field) -> line(record, field)));
		return Downloads.unstored("name.csv", "text/csv;charset=UTF-8",
				Csv.of(Stream.concat(Stream.of(List.of("Kind", "Reference", "Partnership", "Field", "Page")), lines))
					.getBytes(StandardCharsets.UTF_8));
	}

	private List<String> line(FoundRecord record, String field) {
		String partnership = record.partnership();
		String address = record.address();
		return List.of(record.kind(), record.reference(), (partnership != null) ? partnership : "", field,
				(address != null) ? this.addresses.of(address) : "");
	}

	/** A name as it is typed. */
	record NameSearchForm(String name) {

	}

}
