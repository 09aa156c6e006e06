package org.throughline.paper;

/**
 * What is attached to a paper.
 */
public enum AttachmentKind {

	ANNEX, APPENDIX, BACKGROUND

}
