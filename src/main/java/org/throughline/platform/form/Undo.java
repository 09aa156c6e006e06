package org.throughline.platform.form;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The undo of a change, offered in the banner of the next page. It is submitted as a
 * form, so it is checked like any other change.
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
