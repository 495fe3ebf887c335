package pl.kooperacja.coopmodel.web;

import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import pl.kooperacja.coopmodel.ModelCode;
import pl.kooperacja.shared.Single;

/** Lets any page show the signs of models whose codes its item names. */
@Named
@Single
public class ModelSigns {
    /** The models with these codes, in their own order. */
    public List<ModelCode> of(Collection<String> codes) {
        return Arrays.stream(ModelCode.values())
                .filter(code -> codes.contains(code.name()))
                .toList();
    }

    /** Whether these are all models there are. */
    public boolean all(Collection<String> codes) {
        return of(codes).size() == ModelCode.values().length;
    }
}
