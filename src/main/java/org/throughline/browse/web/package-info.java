/**
 * The pages everyone reads.
 */
@NullMarked
package org.throughline.browse.web;

import org.jspecify.annotations.NullMarked;
