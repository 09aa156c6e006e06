package org.throughline.paper;

import java.util.List;

import org.throughline.platform.form.RuleViolation;

/**
 * A condition that a paper must meet before it becomes final. Each bean is asked, on the
 * page beforehand and again when the paper becomes final.
 */
public interface PaperGate {

	/**
	 * Returns what keeps a paper from becoming final, each at the field that it belongs
	 * to.
	 */
	List<RuleViolation> obstacles(PaperToSeal paper);

}
