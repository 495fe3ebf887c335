package pl.kooperacja.coopmodel.web;

import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import pl.kooperacja.coopmodel.ModelCode;
import pl.kooperacja.publication.Signs;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;

/** Lets any page show the signs of models whose codes its item names. */
@Named
@Single
public class ModelSigns implements Signs {
    /** The models with these codes, in their own order. */
    public List<ModelCode> of(Collection<String> codes) {
        return Arrays.stream(ModelCode.values())
                .filter(code -> codes.contains(code.name()))
                .toList();
    }

    @Override
    public List<Sign> signs(Collection<String> codes) {
        return all(codes)
                ? List.of(new Sign(null, Messages.text("coopmodel_code.all")))
                : of(codes).stream()
                        .map(code -> new Sign(code.getSign(), code.getLabel()))
                        .toList();
    }

    /** Whether these are all models there are. */
    public boolean all(Collection<String> codes) {
        return of(codes).size() == ModelCode.values().length;
    }
}
