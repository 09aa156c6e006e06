package org.throughline.platform.form;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What takes a change back, offered in the banner of the page after it. It is sent as a
 * form, so the change is checked like any other.
 *
 * @param address where the form is sent
 * @param fields the fields of the form
 */
public record Undo(String address, Map<String, List<String>> fields) implements Serializable {

	public Undo {
		fields = Map.copyOf(fields);
	}

	/** Offers it on the next page. */
	public void offer(RedirectAttributes redirect) {
		redirect.addFlashAttribute("undo", this);
	}

}
