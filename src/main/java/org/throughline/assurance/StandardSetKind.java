package org.throughline.assurance;

/**
 * The audits that standards belong to: section 11 of the Children Act 2004, the schools'
 * audit (Education Act 2002 s175), or another one agreed locally.
 */
public enum StandardSetKind {

	SECTION_11, SCHOOLS, OTHER

}
